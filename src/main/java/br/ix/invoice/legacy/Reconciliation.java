package br.ix.invoice.legacy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found when the files of an import were compared with the tables, at {@code comparedAt}. {@code reconciled}: every accepted
 * record stood there as in its file, and all sums agreed; else {@code firstDifferences} name the first of {@code differences} records.
 */
public record Reconciliation(@Nullable String comparedAt, boolean reconciled, List<Sum> sums, long differences, List<ImportRejection> firstDifferences) {

    /**
     * {@code measure} is {@code RECORDS} (those accepted against those found), {@code INVOICES} (totals, by {@code state}) or
     * {@code AGREED_PRICES}; {@code state} is null where there is none, {@code difference} the tables' sum (of records: count) less the file's.
     */
    public record Sum(String file, String measure, @Nullable String state, Side inFile, Side inTables, String difference) {

        public boolean agrees() {
            return inFile.equals(inTables);
        }
    }

    /** {@code sum} is null where only records are counted. */
    public record Side(long count, @Nullable String sum) {
    }
}
