package br.ix.invoice.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who makes a change: {@code who} is {@code user:<name>}, {@code key:<id>} or {@code system}, {@code name} what a person reads of it,
 * {@code via} the way that it came ({@code api}, {@code console}, {@code job <name>}, {@code program}), {@code requestId} that of the request
 * with which it began.
 */
public record Author(String who, String name, String via, @Nullable String requestId) {

    /** What the program does by itself: at its start, by a schedule. */
    static final Author PROGRAM = new Author("system", "system", "program", null);
}
