package br.ix.invoice.invoicing.run;

import br.ix.invoice.catalog.Service;
import br.ix.invoice.invoicing.charge.ChargeLine;
import br.ix.invoice.invoicing.charge.Payer;
import br.ix.invoice.invoicing.taxing.DocumentTaxes;
import br.ix.invoice.invoicing.writing.DocumentLine;
import br.ix.invoice.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run has to write for one account: its outcome, its documents (one for each organisation and issuer, mostly one), days settled at
 * zero, and what becomes of charge states.
 */
record AccountDraft(DueAccount account, Outcome outcome, @Nullable LeftOut leftOut, List<Document> documents,
                    List<Settled> settled, List<Revision> revisions) {

    /** The same with other documents. */
    AccountDraft with(List<Document> others) {
        return new AccountDraft(account, outcome, leftOut, others, settled, revisions);
    }

    /** A document for a payer: what it charges, {@code late} for having been late; taxes, null: none. */
    record Document(Payer payer, Money total, List<Line> lines, List<DocumentLine> late, @Nullable DocumentTaxes taxes) {

        Document(Payer payer, Money total, List<Line> lines) {
            this(payer, total, lines, List.of(), null);
        }

        /** The same with its taxes, and the total that they make. */
        Document with(DocumentTaxes found) {
            return new Document(payer, found.sums().total(), lines, late, found);
        }

        List<DocumentLine> printed() {
            return Stream.concat(lines.stream().map(Line::printed), late.stream()).toList();
        }
    }

    /** One line with what it is printed with. */
    record Line(long asn, long subscription, Service service, ChargeLine charge) {

        DocumentLine printed() {
            return DocumentLine.charging(asn, subscription, service, charge);
        }
    }

    /** Days of a subscription that count as charged although no line says so. */
    record Settled(long subscription, LocalDate from, LocalDate until) {
    }

    /**
     * What the charge state of a subscription becomes, once all {@code parts} (accounts that have lines of it) are posted; else it is looked
     * at again from {@code openFrom} on.
     */
    record Revision(long subscription, LocalDate through, @Nullable LocalDate revisedFrom, long chargeVersion, int parts,
                    LocalDate openFrom) {
    }

    static AccountDraft parked(DueAccount account, LeftOut.Why why, ParkedFacts facts) {
        return leftOut(account, Outcome.PARKED, LeftOut.parked(why, facts));
    }

    static AccountDraft failed(DueAccount account, String sentence) {
        return leftOut(account, Outcome.FAILED, LeftOut.failed(sentence));
    }

    /** Parked where there is a reason, although it could be billed: nothing of it is written then. */
    AccountDraft unless(@Nullable LeftOut why) {
        return why == null ? this : leftOut(account, Outcome.PARKED, why);
    }

    private static AccountDraft leftOut(DueAccount account, Outcome outcome, LeftOut why) {
        return new AccountDraft(account, outcome, why, List.of(), List.of(), List.of());
    }
}
