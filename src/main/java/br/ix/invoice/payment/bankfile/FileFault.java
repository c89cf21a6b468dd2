package br.ix.invoice.payment.bankfile;

/**
 * A file that is wrong as a whole: nothing of it is applied. {@code record} is the line (CNAB, OFX) or the entry (camt.053) from 1, 0 for the
 * file itself; {@code field} the columns ({@code 82-96}) or the element. Public: the job that reads files keeps it as a rejection.
 */
public final class FileFault extends Exception {

    /** What is wrong, by a stable code; {@code docs/reference/bank-files.md} says of each what to do. */
    public enum Code {
        UNKNOWN_FORMAT, NOT_A_RETURN, UNKNOWN_LAYOUT, OTHER_BANK, RECORD_LENGTH, RECORD_TYPE, RECORD_SEQUENCE, PAIR, NOT_A_NUMBER, NOT_A_DAY,
        MISSING, RECORD_COUNT, TITLE_COUNT, TITLE_SUM, BALANCE, CURRENCY, CUT_SHORT, AFTER_END, TOO_LONG, NOT_WELL_FORMED, ENTITIES
    }

    private final Code code;
    private final long record;
    private final String field;

    FileFault(Code code, long record, String field, String message) {
        super(message);
        this.code = code;
        this.record = record;
        this.field = field;
    }

    public Code code() {
        return code;
    }

    public long record() {
        return record;
    }

    public String field() {
        return field;
    }

    /** A file of a bank that none of our issuers has; said by who knows the issuers, of the head of a file. */
    public static FileFault ofOtherBank(FileHead head, String expected) {
        return new FileFault(Code.OTHER_BANK, 1, head.bankAt(),
                "The file is of bank '%s'; our issuers have agreements with '%s'".formatted(head.bank(), expected));
    }
}
