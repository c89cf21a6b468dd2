package br.ix.invoice.console.page;

import br.ix.invoice.rest.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A page of a list with the addresses of its first and its next page, null where there is none; filters stay. */
public record Paging<T>(List<T> items, @Nullable String first, @Nullable String next) {

    public static <T> Paging<T> of(Page<T> page, HttpServletRequest request) {
        ServletUriComponentsBuilder address = ServletUriComponentsBuilder.fromRequest(request);
        address.scheme(null).host(null).port(null).replaceQueryParam("lang").replaceQueryParam("after");
        String first = request.getParameter("after") == null ? null : address.build().toUriString();
        String next = page.next() == null ? null : address.replaceQueryParam("after", page.next()).build().toUriString();
        return new Paging<>(page.items(), first, next);
    }
}
