package br.ix.invoice.payment.booking;

import br.ix.invoice.invoicing.AccountKey;
import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.money.Money;
import br.ix.invoice.payment.PaymentRequest;
import br.ix.invoice.payment.Receipt.Part;
import br.ix.invoice.rest.Faults;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person says that money is used for: read, and held against what is open. */
final class Parts {

    private static final int MOST = 1_000;

    private Parts() {
    }

    /** The texts of amounts by their field, for {@link Inputs}. */
    static Map<String, @Nullable String> texts(@Nullable List<PaymentRequest.@Nullable Allocation> asked) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        for (int i = 0; asked != null && i < asked.size() && i < MOST; i++) {
            PaymentRequest.Allocation one = asked.get(i);
            texts.put("allocations[%d].invoice".formatted(i), one == null ? null : one.invoice());
            texts.put("allocations[%d].amount".formatted(i), one == null ? null : one.amount());
        }
        return texts;
    }

    /** The parts with their amounts in a currency; faults are added to the input. Null where none were asked for. */
    static @Nullable List<Part> read(@Nullable List<PaymentRequest.@Nullable Allocation> asked, Currency currency, Inputs in) {
        if (asked == null) {
            return null;
        }
        if (asked.size() > MOST) {
            in.refuse("INVALID_VALUE", "allocations", "has more than %d".formatted(MOST));
        }
        List<Part> parts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < asked.size() && i < MOST; i++) {
            String field = "allocations[%d].invoice".formatted(i);
            in.require(field);
            String invoice = in.raw(field);
            if (invoice != null && !seen.add(invoice)) {
                in.refuse("INVALID_VALUE", field, "is named twice");
            }
            parts.add(new Part(invoice == null ? "" : invoice, amount("allocations[%d].amount".formatted(i), currency, in)));
        }
        return parts;
    }

    /** An amount above zero with the decimals of a currency; null where the field has none, or a fault. */
    static @Nullable Money amount(String field, Currency currency, Inputs in) {
        BigDecimal amount = in.unitPrice(field);
        if (amount == null) {
            return null;
        }
        if (amount.signum() == 0 || amount.scale() > currency.getDefaultFractionDigits()) {
            in.refuse("INVALID_AMOUNT", field, "must be above zero, with at most %d decimals".formatted(currency.getDefaultFractionDigits()));
            return null;
        }
        return Money.exactly(amount, currency);
    }

    /**
     * Refuses what cannot be used so: a document that does not exist or is another account's (400), that is not issued, or of which less is
     * open (409), more than there is of the money (400). {@code documents}: locked, by public id.
     */
    static void refuseUnlessFitting(List<Part> parts, AccountKey account, Map<String, Receivable> documents, Money money) {
        Faults faults = new Faults();
        Money asked = Money.zero(money.currency());
        for (int i = 0; i < parts.size(); i++) {
            Receivable document = documents.get(parts.get(i).invoice());
            if (document == null || document.account() != account.id()) {
                faults.add("allocations[%d].invoice".formatted(i), parts.get(i).invoice(), "is no invoice of the billing account");
            } else if (document.creditNote()) {
                faults.add("allocations[%d].invoice".formatted(i), parts.get(i).invoice(), "is a credit note");
            }
            asked = parts.get(i).amount() == null ? asked : asked.plus(parts.get(i).amount());
        }
        if (asked.compareTo(money) > 0) {
            faults.add("allocations", asked.plain(), "come to %s, and there are %s".formatted(asked, money));
        }
        faults.refuseIfAny();
        for (int i = 0; i < parts.size(); i++) {
            refuseUnlessOpen(i, parts.get(i), documents.get(parts.get(i).invoice()));
        }
    }

    private static void refuseUnlessOpen(int index, Part part, Receivable document) {
        String place = "allocations[%d]".formatted(index);
        if (document.state() != InvoiceState.ISSUED) {
            throw Refusal.conflict("invoice-state", "Invoice '%s' is %s: nothing can be paid of it".formatted(document.number(), document.state()))
                    .about(place + ".invoice", part.invoice()).with("state", document.state().name());
        }
        if (document.open().isZero() || part.amount() != null && part.amount().compareTo(document.open()) > 0) {
            throw Refusal.conflict("more-than-open", "Of invoice '%s', %s are open".formatted(document.number(), document.open()))
                    .about(place + ".amount", part.amount() == null ? null : part.amount().plain()).with("open", document.open().plain());
        }
    }
}
