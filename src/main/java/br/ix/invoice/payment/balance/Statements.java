package br.ix.invoice.payment.balance;

import br.ix.invoice.invoicing.AccountKey;
import br.ix.invoice.invoicing.BookedDocument;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.money.Money;
import br.ix.invoice.payment.Balances.Range;
import br.ix.invoice.payment.LateAmounts;
import br.ix.invoice.payment.StatementView;
import br.ix.invoice.payment.ledger.Entries;
import br.ix.invoice.payment.ledger.EntryKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The entries of an account with a running balance: those of its documents, and those that were booked besides. Public for the module's face. */
@Component
public class Statements {

    private final Receivables receivables;
    private final Entries entries;
    private final AsOf asOf;
    private final LateAmounts late;

    Statements(Receivables receivables, Entries entries, AsOf asOf, LateAmounts late) {
        this.receivables = receivables;
        this.entries = entries;
        this.asOf = asOf;
        this.late = late;
    }

    /** An entry of a document or another one; {@code document} is a public id. */
    private record Line(LocalDate on, Instant bookedAt, EntryKind kind, String document, @Nullable String text, Money amount) {
    }

    public StatementView of(AccountKey account, Range range) {
        Instant before = asOf.at(range.asOf(), List.of(account.exchange())).get(account.exchange()).before();
        Money balance = Money.zero(account.currency());
        Money opening = balance;
        List<StatementView.Entry> shown = new ArrayList<>();
        for (Line line : lines(account, before)) {
            boolean isBefore = range.from() != null && line.on().isBefore(range.from());
            boolean isAfter = range.until() != null && line.on().isAfter(range.until());
            balance = isAfter ? balance : balance.plus(line.amount());
            opening = isBefore ? balance : opening;
            if (!isBefore && !isAfter) {
                shown.add(new StatementView.Entry(line.on(), line.bookedAt().toString(), line.kind().name(), line.document(),
                        line.amount().plain(), balance.plain(), line.text()));
            }
        }
        return new StatementView(account.publicId(), account.currency().getCurrencyCode(), opening.plain(), shown, balance.plain(), late(account, range));
    }

    private @Nullable String late(AccountKey account, Range range) {
        Money charges = range.until() != null || range.asOf() != null ? Money.zero(account.currency()) : late.ofAccount(account);
        return charges.isZero() ? null : charges.plain();
    }

    private List<Line> lines(AccountKey account, Instant before) {
        List<Line> lines = new ArrayList<>();
        receivables.booked(List.of(account.id()), before).forEach(document -> addDocument(lines, document, before));
        List<Entries.Booked> booked = entries.of(account.id(), account.currency(), before);
        Map<Long, Receivable> named = receivables.withKeys(booked.stream().map(Entries.Booked::invoice).filter(Objects::nonNull).distinct().toList());
        booked.forEach(entry -> lines.add(line(entry, entry.invoice() == null ? null : named.get(entry.invoice()))));
        lines.sort(Comparator.comparing(Line::on).thenComparing(Line::bookedAt));
        return lines;
    }

    private static Line line(Entries.Booked entry, @Nullable Receivable invoice) {
        String document = invoice == null ? Objects.requireNonNull(entry.payment()) : invoice.publicId();
        return new Line(entry.on(), entry.bookedAt(), entry.kind(), document, invoice == null ? entry.reference() : invoice.number(), entry.amount());
    }

    /** What was asked for, settled elsewhere, and cancelled. What another system had settled is not owed to anybody when it is cancelled. */
    private static void addDocument(List<Line> lines, BookedDocument document, Instant before) {
        Money amount = document.payable();
        lines.add(new Line(document.issuedOn(), document.bookedAt(), document.creditNote() ? EntryKind.CREDIT_NOTE : EntryKind.INVOICE,
                document.publicId(), document.number(), amount));
        boolean settled = document.isSettledElsewhere(before);
        if (settled) {
            add(lines, document, document.writtenOffElsewhere() ? EntryKind.WRITE_OFF : EntryKind.PAYMENT, amount.negated());
        }
        Instant cancelled = document.cancelledAt();
        if (cancelled != null && cancelled.isBefore(before)) {
            LocalDate on = document.cancelledOn() == null ? LocalDate.ofInstant(cancelled, ZoneOffset.UTC) : document.cancelledOn();
            lines.add(new Line(on, cancelled, EntryKind.CANCELLATION, document.publicId(), document.number(), amount.negated()));
            if (settled) {
                lines.add(new Line(on, cancelled, EntryKind.REVERSAL, document.publicId(), document.number(), amount));
            }
        }
    }

    private static void add(List<Line> lines, BookedDocument document, EntryKind kind, Money amount) {
        Instant at = Objects.requireNonNull(document.settledAt());
        LocalDate on = LocalDate.ofInstant(at, ZoneOffset.UTC);
        lines.add(new Line(on.isBefore(document.issuedOn()) ? document.issuedOn() : on, at, kind, document.publicId(), document.number(), amount));
    }
}
