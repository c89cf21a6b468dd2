package br.ix.invoice.rest.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a controller whose callers are older than the conventions: parameters that it does not know, that are empty or that are given twice are
 * no fault. Public: the module that serves such callers says so with it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnyParameters {
}
