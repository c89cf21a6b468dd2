package br.ix.invoice.legacy.report;

import br.ix.invoice.invoicing.TakenOverInvoices.Holes;
import br.ix.invoice.legacy.ChangedRecord;
import br.ix.invoice.legacy.FindingKind;
import br.ix.invoice.legacy.ImportItem.Counts;
import br.ix.invoice.legacy.ImportRejection;
import br.ix.invoice.legacy.Reconciliation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import read and did. Lists are cut (those that begin with {@code first}); all rejections are at
 * {@code /rejections}, all warnings at {@code /warnings}, all changes at {@code /changes}. {@code holes} are those in the numbers of invoices that were taken over; null for other kinds.
 * {@code exchange}, {@code comparedOn} and {@code findings} (how many of each kind) are of member exports, null for other kinds.
 * {@code reconciliation} is null before it was applied. Public: the web package answers with it.
 */
public record ImportReport(String id, String kind, String state, @Nullable String message, @Nullable String exchange, @Nullable String comparedOn, Counts counts, List<FileReport> files,
                           List<ChangedRecord> firstChanges, List<ImportRejection> firstRejections, List<ImportRejection> firstWarnings,
                           @Nullable Holes holes, @Nullable Map<FindingKind, Long> findings, @Nullable Reconciliation reconciliation) {

    /**
     * One file; {@code notes} say what was unusual about its text. {@code quantity} and {@code agreedUnitPrices} are sums over
     * the accepted records of subscriptions, null for other files. {@code foundInTables} is how many accepted records were
     * found in the tables afterwards, as they stand in the file; null before it was applied.
     */
    public record FileReport(String name, @Nullable String encoding, @Nullable String delimiter, long bytes, String sha256, List<String> notes,
                             Counts counts, @Nullable String quantity, @Nullable String agreedUnitPrices, @Nullable Long foundInTables) {

        /** Whether every accepted record was found; null before applying. */
        public @Nullable Boolean isReconciled() {
            return foundInTables == null ? null : foundInTables == counts.read() - counts.rejected();
        }
    }
}
