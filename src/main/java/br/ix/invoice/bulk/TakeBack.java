package br.ix.invoice.bulk;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Undoes one record of a bulk command: {@code before} null removes the row that was made, else its fields get these values again. */
public record TakeBack(long id, @Nullable Map<String, @Nullable String> before) {
}
