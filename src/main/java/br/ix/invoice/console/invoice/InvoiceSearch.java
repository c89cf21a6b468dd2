package br.ix.invoice.console.invoice;

import br.ix.invoice.invoicing.InvoiceFilter;
import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.rest.Faults;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the form above the list asks for, as it was typed, so that it can be shown again; an empty field is open. */
public record InvoiceSearch(@Nullable String number, @Nullable String asn, @Nullable String exchange, @Nullable String period,
                            @Nullable String state, @Nullable String billingAccount, @Nullable String run) {

    static InvoiceSearch of(HttpServletRequest request) {
        Function<String, @Nullable String> typed = name -> {
            String value = request.getParameter(name);
            return value == null || value.isBlank() ? null : value.strip();
        };
        return new InvoiceSearch(typed.apply("number"), typed.apply("asn"), typed.apply("exchange"), typed.apply("period"),
                typed.apply("state"), typed.apply("billingAccount"), typed.apply("run"));
    }

    /** The same as invoicing understands it; what cannot be read is refused (400), all at once. */
    InvoiceFilter filter() {
        Faults faults = new Faults();
        Long network = read("asn", asn, text -> Long.valueOf(text.toUpperCase(Locale.ROOT).replaceFirst("^AS", "")), faults);
        YearMonth month = read("period", period, YearMonth::parse, faults);
        InvoiceState standing = read("state", state, InvoiceState::valueOf, faults);
        faults.refuseIfAny();
        return new InvoiceFilter(exchange, network, billingAccount, month, standing, null, number, null, run, false);
    }

    private static <T> @Nullable T read(String field, @Nullable String text, Function<String, T> reading, Faults faults) {
        try {
            return text == null ? null : reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException notOne) {
            faults.add(field, text, "'%s' cannot be read".formatted(text));
            return null;
        }
    }
}
