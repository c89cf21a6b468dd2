package br.ix.invoice.rest.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a body that holds the bodies of many requests: what one of them may not have does not refuse the others. Public: the body says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EachByItself {
}
