package br.ix.invoice.payment.bankfile;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** Titles of a lot or file, counted as banks do: each title once, or each record. */
final class Titles {

    private final Set<String> seen = new HashSet<>();
    private long records;
    private BigDecimal sumOfRecords = BigDecimal.ZERO;
    private BigDecimal sumOfTitles = BigDecimal.ZERO;

    void add(String number, BigDecimal nominal) {
        records++;
        sumOfRecords = sumOfRecords.add(nominal);
        if (seen.add(number)) {
            sumOfTitles = sumOfTitles.add(nominal);
        }
    }

    boolean count(long said) {
        return said == records || said == seen.size();
    }

    boolean sum(BigDecimal said) {
        return said.compareTo(sumOfRecords) == 0 || said.compareTo(sumOfTitles) == 0;
    }

    String counts() {
        return "%d titles in %d records".formatted(seen.size(), records);
    }

    String sums() {
        return "%s by titles, %s by records".formatted(sumOfTitles.toPlainString(), sumOfRecords.toPlainString());
    }
}
