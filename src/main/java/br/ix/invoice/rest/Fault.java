package br.ix.invoice.rest;

import org.jspecify.annotations.Nullable;

/** One fault of an input: the field by its JSON name (dots for nested ones), what was given, and what is expected instead. */
public record Fault(String field, String message, @Nullable Object value) {
}
