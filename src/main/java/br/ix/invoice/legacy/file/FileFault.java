package br.ix.invoice.legacy.file;

/** A file is wrong as a whole: nothing of its import is applied. {@code line} 0 means no line in particular. Public: the steps of an import report it. */
public final class FileFault extends Exception {

    /** Stable codes, explained in {@code batch-jobs/import-portfolio/README.md}; those of member exports beside it in {@code import-ix-f}. */
    public enum Code { UNKNOWN_FILE, REPEATED_FILE, EMPTY_FILE, NOT_DECODABLE, MISSING_COLUMN, UNKNOWN_COLUMN, REPEATED_COLUMN, MALFORMED_QUOTES, RECORD_TOO_LONG,
                       MALFORMED_JSON, NO_MEMBER_EXPORT, UNKNOWN_VERSION, UNKNOWN_EXCHANGE, TOO_MANY_MEMBERS }

    private final Code code;
    private final long line;
    private final String field;

    public FileFault(Code code, long line, String field, String message) {
        super(message);
        this.code = code;
        this.line = line;
        this.field = field;
    }

    FileFault(Code code, String message) {
        this(code, 0, "", message);
    }

    public Code code() {
        return code;
    }

    public long line() {
        return line;
    }

    /** The column that the fault is about, empty where it is none. */
    public String field() {
        return field;
    }
}
