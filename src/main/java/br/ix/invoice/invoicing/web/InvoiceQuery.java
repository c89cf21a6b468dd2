package br.ix.invoice.invoicing.web;

import br.ix.invoice.invoicing.InvoiceFilter;
import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.PaymentState;
import br.ix.invoice.rest.Faults;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of invoices as text; all faults are told at once. */
record InvoiceQuery(@Nullable String exchange, @Nullable String asn, @Nullable String billingAccount, @Nullable String period,
                    @Nullable String state, @Nullable String paymentState, @Nullable String number, @Nullable String dueBefore,
                    @Nullable String run, @Nullable String expand) {

    private static final long LAST_ASN = 4_294_967_295L;
    private static final Parameter<Long> ASN = new Parameter<>("asn", InvoiceQuery::asnOf, "must be an ASN from 1 to " + LAST_ASN);
    private static final Parameter<YearMonth> PERIOD = new Parameter<>("period", InvoiceQuery::month, "must be a month, yyyy-mm");
    private static final Parameter<InvoiceState> STATE =
            new Parameter<>("state", InvoiceState::valueOf, "must be one of " + List.of(InvoiceState.values()));
    private static final Parameter<PaymentState> PAYMENT_STATE =
            new Parameter<>("paymentState", PaymentState::valueOf, "must be one of " + List.of(PaymentState.values()));
    private static final Parameter<LocalDate> DUE_BEFORE = new Parameter<>("dueBefore", InvoiceQuery::day, "must be a day, yyyy-mm-dd");

    InvoiceFilter filter() {
        Faults faults = new Faults();
        if (expand != null && !expand.equals("lines")) {
            faults.add("expand", expand, "must be lines");
        }
        InvoiceFilter filter = new InvoiceFilter(exchange, ASN.read(asn, faults), billingAccount, PERIOD.read(period, faults),
                STATE.read(state, faults), PAYMENT_STATE.read(paymentState, faults), number, DUE_BEFORE.read(dueBefore, faults), run,
                expand != null);
        faults.refuseIfAny();
        return filter;
    }

    /** A parameter by name, and what is expected of it. */
    private record Parameter<T>(String field, Function<String, T> reading, String expected) {

        @Nullable T read(@Nullable String text, Faults faults) {
            try {
                return text == null ? null : reading.apply(text);
            } catch (IllegalArgumentException | DateTimeException notOne) {
                faults.add(field, text, expected);
                return null;
            }
        }
    }

    private static Long asnOf(String text) {
        long asn = text.matches("[0-9]{1,10}") ? Long.parseLong(text) : 0;
        if (asn < 1 || asn > LAST_ASN) {
            throw new IllegalArgumentException(text);
        }
        return asn;
    }

    private static YearMonth month(String text) {
        return strict(text, "[0-9]{4}-[0-9]{2}", YearMonth::parse);
    }

    private static LocalDate day(String text) {
        return strict(text, "[0-9]{4}-[0-9]{2}-[0-9]{2}", LocalDate::parse);
    }

    private static <T> T strict(String text, String form, Function<String, T> reading) {
        if (!text.matches(form)) {
            throw new IllegalArgumentException(text);
        }
        return reading.apply(text);
    }
}
