package br.ix.invoice.legacy;

import org.jspecify.annotations.Nullable;

/** One fault of a line, or what is said of one that was accepted (a warning); {@code line} is the physical line where the record begins (1 is the header), 0 the file as a whole. */
public record ImportRejection(String file, long line, @Nullable String field, String code, String message) {
}
