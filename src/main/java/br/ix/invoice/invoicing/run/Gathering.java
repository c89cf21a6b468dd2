package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.charge.Charge;
import br.ix.invoice.invoicing.charge.ChargeFacts;
import br.ix.invoice.invoicing.charge.ChargeLine;
import br.ix.invoice.invoicing.charge.Payer;
import br.ix.invoice.invoicing.writing.DocumentLine;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What comes together for one account, of what is due of its subscriptions: lines of other accounts are theirs to write. */
final class Gathering {

    private static final Comparator<Part> ORDER = Comparator.<Part>comparingLong(part -> part.payer.organisation())
            .thenComparingLong(part -> part.payer.issuer());

    /** The lines of one document. */
    private static final class Part {

        private final Payer payer;
        private final List<AccountDraft.Line> lines = new ArrayList<>();
        private final List<DocumentLine> late = new ArrayList<>(0);
        private Money total;
        private boolean onlyZeros = true;

        Part(Payer payer, Currency currency) {
            this.payer = payer;
            this.total = Money.zero(currency);
        }
    }

    private final DueAccount account;
    private final Currency currency;
    private final List<Part> parts = new ArrayList<>(1);
    private final List<AccountDraft.Settled> settled = new ArrayList<>();
    private final List<AccountDraft.Revision> revisions = new ArrayList<>();

    Gathering(DueAccount account, Currency currency) {
        this.account = account;
        this.currency = currency;
    }

    void add(DueAccount.Owing owing, ChargeFacts facts, Charge.Due due) {
        boolean whole = !due.lines().isEmpty();
        LocalDate covered = null;
        for (ChargeLine line : due.lines()) {
            if (line.payer().account() == account.id()) {
                add(new AccountDraft.Line(owing.asn(), owing.subscription().id(), facts.service(), line));
            } else {
                whole = false;
            }
            covered = covered == null || line.until().isAfter(covered) ? line.until() : covered;
        }
        boolean revised = owing.charged().revisedFrom() != null;
        if (due.through() != null && (revised || !whole || covered.isBefore(due.through()))) {
            note(owing, due, due.accounts(facts), covered);
        }
    }

    /** On the document of who was late; of who is no longer printed, on that of the present payer. */
    void add(DueAccount.Late late) {
        Part part = partOf(account.prints().containsKey(late.payer().organisation()) ? late.payer() : account.present());
        part.late.add(late.line());
        part.total = part.total.plus(late.line().amount());
        part.onlyZeros = false;
    }

    private void add(AccountDraft.Line line) {
        Part part = partOf(line.charge().payer());
        part.lines.add(line);
        part.total = part.total.plus(line.charge().amount());
        part.onlyZeros &= line.charge().amount().isZero();
    }

    private Part partOf(Payer payer) {
        for (Part part : parts) {
            if (part.payer.equals(payer)) {
                return part;
            }
        }
        Part part = new Part(payer, currency);
        parts.add(part);
        return part;
    }

    /** Lines alone do not tell what is remembered of a revised subscription, or of one that several accounts share. */
    private void note(DueAccount.Owing owing, Charge.Due due, Set<Long> accounts, @Nullable LocalDate covered) {
        LocalDate through = due.through();
        long subscription = owing.subscription().id();
        if (!accounts.contains(account.id())) {
            return;
        }
        if (owing.charged().revisedFrom() != null || accounts.size() > 1) {
            revisions.add(new AccountDraft.Revision(subscription, through, due.revisedFrom(owing.charged()), owing.chargeVersion(),
                    accounts.size(), owing.charged().openFrom(owing.subscription().startsOn())));
        } else if (covered == null || covered.isBefore(through)) {
            LocalDate from = covered != null ? covered.plusDays(1) : owing.charged().openFrom(owing.subscription().startsOn());
            settled.add(new AccountDraft.Settled(subscription, from, through));
        }
    }

    /** Where every line of a document is zero and its issuer suppresses such documents, the days count as charged all the same. */
    AccountDraft draft(Map<Long, Issuer> issuers) {
        List<AccountDraft.Document> documents = new ArrayList<>(parts.size());
        parts.sort(ORDER);
        for (Part part : parts) {
            if (part.onlyZeros && !issuers.get(part.payer.issuer()).issuesZeroInvoices()) {
                part.lines.forEach(line -> settled.add(new AccountDraft.Settled(line.subscription(), line.charge().from(),
                        line.charge().until())));
            } else {
                documents.add(new AccountDraft.Document(part.payer, part.total, part.lines, part.late, null));
            }
        }
        Outcome outcome = documents.isEmpty() ? Outcome.NOTHING_DUE : Outcome.BILLED;
        return new AccountDraft(account, outcome, null, documents, settled, revisions);
    }
}
