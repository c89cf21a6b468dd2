package br.ix.invoice.pix;

/** A BR Code that cannot be made, or a text that is none; the message says what was found and what was expected. */
public final class PixRefused extends RuntimeException {

    private final String field;

    PixRefused(String field, String message) {
        super(message);
        this.field = field;
    }

    /** What is wrong, by its name in the API: {@code amount}, {@code txid}, {@code payload}. */
    public String field() {
        return field;
    }
}
