package br.ix.invoice.bulk;

import br.ix.invoice.time.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the dated rows of many things into a history for each; rows are added in the order of their days. */
public final class Histories<V extends @Nullable Object> {

    private final Map<Long, List<History.Entry<V>>> entries = new HashMap<>();

    public void add(long id, LocalDate effectiveOn, V value) {
        entries.computeIfAbsent(id, none -> new ArrayList<>(1)).add(new History.Entry<>(effectiveOn, value));
    }

    /** The history of one thing; without rows it always was {@code otherwise}. */
    public History<V> of(long id, V otherwise) {
        List<History.Entry<V>> found = entries.get(id);
        return found == null ? History.always(History.BEGINNING, otherwise) : new History<>(found);
    }
}
