package br.ix.invoice.rest;

import org.jspecify.annotations.Nullable;

/**
 * One fault of an input: the field by its JSON name (dots for nested ones), what was given, and what is expected instead. What was given as a password is
 * never repeated, of whatever type it was: answers are logged by others.
 */
public record Fault(String field, String message, @Nullable Object value) {

    private static final String PASSWORD = "password";

    public Fault {
        value = field.endsWith(PASSWORD) ? null : value;
    }
}
