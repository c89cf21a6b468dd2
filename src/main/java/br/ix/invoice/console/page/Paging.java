package br.ix.invoice.console.page;

import br.ix.invoice.rest.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A page of a list with the addresses of its first and its next page and of the whole list as a file, null where there is none; filters stay.
 * {@code rows}: what a file has of the items.
 */
public record Paging<T>(Page<T> page, @Nullable String first, @Nullable String next, @Nullable String csv, Rows<T, ?> rows) {

    /** Lines of a file; the type is null where the items are shown as they are. */
    record Rows<T, R>(@Nullable Class<R> type, Function<List<T>, List<R>> of) {
    }

    public static <T> Paging<T> of(Page<T> page, HttpServletRequest request) {
        ServletUriComponentsBuilder address = ServletUriComponentsBuilder.fromRequest(request);
        address.scheme(null).host(null).port(null).replaceQueryParam("lang").replaceQueryParam("after").replaceQueryParam(ListExport.FORMAT);
        String first = request.getParameter("after") == null ? null : address.build().toUriString();
        String next = page.next() == null ? null : address.replaceQueryParam("after", page.next()).build().toUriString();
        String csv = page.items().isEmpty() || !request.getMethod().equals("GET") ? null
                : address.replaceQueryParam("after").replaceQueryParam("limit").replaceQueryParam(ListExport.FORMAT, ListExport.CSV).build().toUriString();
        return new Paging<>(page, first, next, csv, new Rows<T, T>(null, items -> items));
    }

    /** The same list; a file of it has lines of another type, made of the items of a page at once. */
    public <R> Paging<T> inFile(Class<R> type, Function<List<T>, List<R>> lines) {
        return new Paging<>(page, first, next, csv, new Rows<>(type, lines));
    }

    public List<T> items() {
        return page.items();
    }

    List<?> lines() {
        return rows.of().apply(items());
    }

    /** What a line of a file is; null where nobody knows, because there is none. */
    @Nullable Class<?> lineType() {
        return rows.type() != null ? rows.type() : items().isEmpty() ? null : items().get(0).getClass();
    }
}
