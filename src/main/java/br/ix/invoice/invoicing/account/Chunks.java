package br.ix.invoice.invoicing.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts long lists, so that no statement has more than a thousand values in one IN list. Public for runs, which have the longest. */
public final class Chunks {

    private static final int MOST = 1_000;

    private Chunks() {
    }

    public static <T> List<List<T>> of(Collection<T> values) {
        List<T> all = List.copyOf(values);
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST) {
            chunks.add(all.subList(from, Math.min(from + MOST, all.size())));
        }
        return chunks;
    }
}
