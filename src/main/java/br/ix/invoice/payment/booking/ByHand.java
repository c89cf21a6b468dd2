package br.ix.invoice.payment.booking;

import br.ix.invoice.invoicing.AccountKey;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.money.Money;
import br.ix.invoice.payment.PaymentRequest;
import br.ix.invoice.payment.Receipt;
import br.ix.invoice.payment.Receipt.Part;
import br.ix.invoice.payment.ReceivedPayment;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Payments that a person or program enters one by one: read, held against what is open, then booked as all others. */
@Component
class ByHand {

    private static final Pattern METHOD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,19}");
    private static final String TRANSFER = "TRANSFER";
    private static final int LONGEST = 140;

    private final Receivables receivables;
    private final Receiving receiving;
    private final Exchanges exchanges;
    private final BusinessClock clock;

    ByHand(Receivables receivables, Receiving receiving, Exchanges exchanges, BusinessClock clock) {
        this.receivables = receivables;
        this.receiving = receiving;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    /** The payment's public id. Refused: faults of the request (400), a document that cannot be paid so (409). */
    @Transactional(propagation = Propagation.MANDATORY)
    String receive(PaymentRequest request, Caller caller) {
        Inputs in = inputs(request);
        in.require("billingAccount", "amount");
        AccountKey account = in.raw("billingAccount") == null ? null : receivables.account(in.raw("billingAccount"), caller).orElse(null);
        if (account == null && in.raw("billingAccount") != null) {
            in.refuse("UNKNOWN_ACCOUNT", "billingAccount", "There is no billing account '%s'".formatted(in.raw("billingAccount")));
        }
        if (account == null) {
            in.unitPrice("amount");
            throw Refusal.invalid(in.faults());
        }
        Receipt receipt = receipt(request, account, in);
        if (in.isRefused()) {
            throw Refusal.invalid(in.faults());
        }
        if (receipt.parts() != null) {
            Parts.refuseUnlessFitting(receipt.parts(), account, lock(receipt.parts()), receipt.amount());
        }
        ReceivedPayment received = receiving.receive(List.of(receipt), caller.name()).get(0);
        return received.payment();
    }

    private static Inputs inputs(PaymentRequest request) {
        Map<String, @Nullable String> texts = new HashMap<>(Parts.texts(request.allocations()));
        texts.put("billingAccount", request.billingAccount());
        texts.put("receivedOn", request.receivedOn());
        texts.put("amount", request.amount());
        texts.put("currency", request.currency());
        texts.put("method", request.method());
        texts.put("reference", request.reference());
        texts.put("payer", request.payer());
        return new Inputs(new Form(texts));
    }

    private Receipt receipt(PaymentRequest request, AccountKey account, Inputs in) {
        Money amount = Parts.amount("amount", account.currency(), in);
        String currency = in.currency("currency");
        if (currency != null && !currency.equals(account.currency().getCurrencyCode())) {
            in.refuse("OTHER_CURRENCY", "currency", "is not %s, the currency of the billing account".formatted(account.currency()));
        }
        String method = in.matching("method", METHOD, "INVALID_VALUE", "is not a word of at most 20 letters and digits, for example PIX");
        List<Part> parts = Parts.read(request.allocations(), account.currency(), in);
        return new Receipt(null, account.publicId(), parts, receivedOn(account, in), amount == null ? Money.zero(account.currency()) : amount,
                method == null ? TRANSFER : method.toUpperCase(Locale.ROOT), in.text("reference", LONGEST), in.text("payer", LONGEST));
    }

    private LocalDate receivedOn(AccountKey account, Inputs in) {
        LocalDate today = clock.today(exchanges.withIds(List.of(account.exchange())).get(account.exchange()).timeZone());
        LocalDate day = in.day("receivedOn");
        if (day != null && day.isAfter(today)) {
            in.refuse("IN_THE_FUTURE", "receivedOn", "is after today, %s".formatted(today));
        }
        return day == null ? today : day;
    }

    private Map<String, Receivable> lock(List<Part> parts) {
        Map<String, Receivable> named = receivables.withIds(parts.stream().map(Part::invoice).collect(Collectors.toSet()));
        return receivables.lock(named.values().stream().map(Receivable::id).toList()).values().stream().filter(Objects::nonNull)
                .collect(Collectors.toMap(Receivable::publicId, document -> document));
    }
}
