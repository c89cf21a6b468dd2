package br.ix.invoice.payment.bankfile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself: its format, the bank (3 digits, or as the statement names it) and where that stands, the agreement or
 * account, its number in the sequence of that agreement where it has one, the day on which it was written. Public: the job keeps it.
 */
public record FileHead(Format format, String bank, String bankAt, String agreement, @Nullable Long sequence, @Nullable LocalDate writtenOn) {

    /** The formats that are read. */
    public enum Format {
        CNAB240, CNAB400, OFX, CAMT053
    }
}
