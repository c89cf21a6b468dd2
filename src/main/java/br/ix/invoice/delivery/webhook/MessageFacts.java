package br.ix.invoice.delivery.webhook;

import br.ix.invoice.delivery.EventType;
import br.ix.invoice.delivery.outbox.Happening;
import br.ix.invoice.invoicing.AccountKey;
import br.ix.invoice.invoicing.AccountLabel;
import br.ix.invoice.invoicing.AccountLabels;
import br.ix.invoice.invoicing.BillingRuns;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.invoicing.RunView;
import br.ix.invoice.payment.PaymentView;
import br.ix.invoice.payment.Payments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is told of invoices, payments and runs: ids, numbers, days and amounts; by a fixed number of queries for a happening. */
@Component
class MessageFacts {

    /** Of one thing: its public id, and what is told of it. */
    record Facts(String subject, Map<String, Object> data) {
    }

    private final Receivables receivables;
    private final Payments payments;
    private final BillingRuns runs;
    private final AccountLabels labels;

    MessageFacts(Receivables receivables, Payments payments, BillingRuns runs, AccountLabels labels) {
        this.receivables = receivables;
        this.payments = payments;
        this.runs = runs;
        this.labels = labels;
    }

    List<Facts> of(Happening happening) {
        return switch (happening.type()) {
            case RUN_DRAFTED, RUN_POSTED, RUN_FAILED -> happening.subjects().stream().map(key -> run(happening.type(), runs.byKey(key))).toList();
            case INVOICE_ISSUED, INVOICE_CANCELLED, INVOICE_PAID -> documents(happening.subjects());
            case INVOICE_CREDITED -> credits(happening.subjects());
            case PAYMENT_RECEIVED, PAYMENT_REVERSED -> payments.withKeys(happening.subjects()).values().stream().map(MessageFacts::payment).toList();
            case ACCOUNT_MAY_BE_BLOCKED, ACCOUNT_MAY_BE_UNBLOCKED -> accounts(happening.subjects(), receivables.accountsByKey(happening.subjects()));
            case WEBHOOK_TEST, REMINDER_DUE -> List.of();
        };
    }

    private static Facts run(EventType type, RunView run) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", run.id());
        data.put("kind", run.kind());
        data.put("period", run.period());
        put(data, "exchange", run.exchange());
        if (type == EventType.RUN_FAILED) {
            put(data, "failedIn", run.failedIn());
            put(data, "failure", run.failure());
        } else {
            data.put("billed", run.counts().billed());
            data.put("parked", run.counts().parked());
            data.put("totals", run.totals());
        }
        return new Facts(run.id(), data);
    }

    private List<Facts> documents(Collection<Long> keys) {
        Map<Long, Receivable> documents = receivables.withKeys(keys);
        Map<Long, AccountKey> accounts = accounts(documents.values());
        return documents.values().stream().map(one -> new Facts(one.publicId(), document(one, accounts.get(one.account())))).toList();
    }

    /** Of the invoices that were credited; a credit note that credits none in particular is an issued document and nothing else. */
    private List<Facts> credits(Collection<Long> keys) {
        Map<Long, Receivable> notes = receivables.withKeys(keys);
        Map<Long, Receivable> credited = receivables.withKeys(notes.values().stream().map(Receivable::credits).filter(Objects::nonNull).distinct().toList());
        Map<Long, AccountKey> accounts = accounts(credited.values());
        List<Facts> facts = new ArrayList<>();
        notes.values().stream().filter(note -> note.credits() != null && credited.containsKey(note.credits())).forEach(note -> {
            Receivable invoice = credited.get(note.credits());
            Map<String, Object> data = document(invoice, accounts.get(invoice.account()));
            data.put("creditNote", Map.of("id", note.publicId(), "number", note.number(), "total", note.payable().plain()));
            facts.add(new Facts(invoice.publicId(), data));
        });
        return facts;
    }

    /** With the networks that it stands for: whoever blocks ports knows those. */
    private List<Facts> accounts(Collection<Long> keys, Map<Long, AccountKey> known) {
        Map<String, AccountLabel> named = labels.of(known.values().stream().map(AccountKey::publicId).toList());
        return keys.stream().map(known::get).filter(Objects::nonNull).map(AccountKey::publicId).filter(named::containsKey).map(id -> {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("billingAccount", id);
            data.put("exchange", named.get(id).exchange());
            data.put("asns", named.get(id).asns());
            return new Facts(id, data);
        }).toList();
    }

    private Map<Long, AccountKey> accounts(Collection<Receivable> documents) {
        return receivables.accountsByKey(documents.stream().map(Receivable::account).collect(Collectors.toSet()));
    }

    private static Map<String, Object> document(Receivable document, AccountKey account) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", document.publicId());
        data.put("number", document.number());
        data.put("kind", document.creditNote() ? "CREDIT_NOTE" : "INVOICE");
        data.put("billingAccount", account.publicId());
        data.put("issuedOn", document.issuedOn().toString());
        put(data, "dueOn", Objects.toString(document.dueOn(), null));
        data.put("payable", document.payable().plain());
        data.put("currency", account.currency().getCurrencyCode());
        return data;
    }

    private static Facts payment(PaymentView payment) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", payment.id());
        put(data, "billingAccount", payment.billingAccount());
        data.put("receivedOn", payment.receivedOn().toString());
        data.put("amount", payment.amount());
        data.put("currency", payment.currency());
        data.put("method", payment.method());
        put(data, "reversedOn", Objects.toString(payment.reversedOn(), null));
        return new Facts(payment.id(), data);
    }

    private static void put(Map<String, Object> data, String name, @Nullable Object value) {
        if (value != null) {
            data.put(name, value);
        }
    }
}
