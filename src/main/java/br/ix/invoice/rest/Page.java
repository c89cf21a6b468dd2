package br.ix.invoice.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** One page of a collection, as the API writes it: items and an opaque cursor to the next page, null on the last. */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Makes a page of rows that were read with {@code limit + 1}: the extra row only tells that there is a next page. */
    public static <R> Page<R> of(List<R> rows, PageQuery query, Function<R, String> key) {
        if (rows.size() <= query.limit()) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<R> kept = List.copyOf(rows.subList(0, query.limit()));
        return new Page<>(kept, PageQuery.cursor(key.apply(kept.get(kept.size() - 1))));
    }

    /**
     * Makes a page of keys that were read with {@code limit + 1}, and then of their rows. A row that is removed between the two is left out; where the
     * page ends, and that there is a next one, is said by the keys.
     */
    public static <R> Page<R> ofKeys(List<Long> keys, PageQuery query, Function<List<Long>, List<R>> read) {
        Page<Long> page = of(keys, query, String::valueOf);
        return new Page<>(read.apply(page.items()), page.next());
    }

    /** The items of all pages, for who shows a list whole; one of more than {@code most} is refused (400). */
    public static <T> List<T> all(Function<PageQuery, Page<T>> pages, int most) {
        List<T> all = new ArrayList<>();
        PageQuery query = new PageQuery(PageQuery.MOST, null);
        while (query != null) {
            Page<T> page = pages.apply(query);
            all.addAll(page.items());
            if (all.size() > most) {
                throw Refusal.of(HttpStatus.BAD_REQUEST, "list-too-long", "There are more than %d: ask for fewer of them by a filter".formatted(most));
            }
            query = page.following();
        }
        return all;
    }

    /** Which page comes next, as long as one can be; null behind the last. */
    public @Nullable PageQuery following() {
        return next == null ? null : new PageQuery(PageQuery.MOST, PageQuery.keyOf(next));
    }

    public <S> Page<S> map(Function<T, S> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next);
    }
}
