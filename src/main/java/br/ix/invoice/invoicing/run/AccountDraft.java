package br.ix.invoice.invoicing.run;

import br.ix.invoice.catalog.Service;
import br.ix.invoice.invoicing.charge.ChargeLine;
import br.ix.invoice.invoicing.taxing.DocumentTaxes;
import br.ix.invoice.invoicing.writing.DocumentLine;
import br.ix.invoice.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run has to write for one account: its outcome, the lines of its document, days settled at zero, revisions done with; taxes, null: none. */
record AccountDraft(DueAccount account, Outcome outcome, @Nullable String reason, @Nullable String detail, @Nullable Money total,
                    List<Line> lines, List<Settled> settled, List<Revision> revisions, @Nullable DocumentTaxes taxes) {

    AccountDraft(DueAccount account, Outcome outcome, @Nullable String reason, @Nullable String detail, @Nullable Money total,
                 List<Line> lines, List<Settled> settled, List<Revision> revisions) {
        this(account, outcome, reason, detail, total, lines, settled, revisions, null);
    }

    /** The same with its taxes, and the total that they make. */
    AccountDraft with(DocumentTaxes found) {
        return new AccountDraft(account, outcome, reason, detail, found.sums().total(), lines, settled, revisions, found);
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

    /** What the charge state of a revised subscription becomes. */
    record Revision(long subscription, LocalDate through, @Nullable LocalDate revisedFrom, long chargeVersion) {
    }

    static AccountDraft parked(DueAccount account, String reason, String detail) {
        return new AccountDraft(account, Outcome.PARKED, reason, detail, null, List.of(), List.of(), List.of());
    }

    static AccountDraft failed(DueAccount account, String detail) {
        return new AccountDraft(account, Outcome.FAILED, "FAILED", detail, null, List.of(), List.of(), List.of());
    }
}
