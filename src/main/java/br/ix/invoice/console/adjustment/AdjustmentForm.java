package br.ix.invoice.console.adjustment;

import br.ix.invoice.catalog.AdjustmentRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** What the form of an adjustment asks for; {@code index} empty: by a percentage, {@code service} empty: all. */
record AdjustmentForm(@Nullable String index, @Nullable String from, @Nullable String until, @Nullable String floor, @Nullable String cap,
                      @Nullable String percent, @Nullable String exchange, @Nullable String service, @Nullable String validFrom,
                      @Nullable String decimals, @Nullable Boolean includeAgreed, @Nullable String reason) {

    /** Whether something was asked for: an empty form is only shown. */
    public boolean isFilled() {
        return StringUtils.hasText(validFrom) || StringUtils.hasText(percent) || StringUtils.hasText(from);
    }

    AdjustmentRequest request() {
        boolean byIndex = StringUtils.hasText(index);
        return new AdjustmentRequest(text(index), byIndex ? text(from) : null, byIndex ? text(until) : null,
                byIndex ? null : text(percent), null, byIndex ? text(cap) : null, byIndex ? text(floor) : null, text(exchange),
                StringUtils.hasText(service) ? List.of(service) : null, text(validFrom),
                StringUtils.hasText(decimals) && decimals.matches("[0-4]") ? Integer.valueOf(decimals) : null, includeAgreed, text(reason));
    }

    /** The page with this form filled in. */
    String page() {
        UriComponentsBuilder page = UriComponentsBuilder.fromPath("/console/adjustments/new");
        add(page, "index", index);
        add(page, "from", from);
        add(page, "until", until);
        add(page, "floor", floor);
        add(page, "cap", cap);
        add(page, "percent", percent);
        add(page, "exchange", exchange);
        add(page, "service", service);
        add(page, "validFrom", validFrom);
        add(page, "decimals", decimals);
        add(page, "includeAgreed", includeAgreed == null ? null : includeAgreed.toString());
        add(page, "reason", reason);
        return page.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder page, String name, @Nullable String value) {
        if (StringUtils.hasText(value)) {
            page.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private static @Nullable String text(@Nullable String given) {
        return StringUtils.hasText(given) ? given.strip() : null;
    }
}
