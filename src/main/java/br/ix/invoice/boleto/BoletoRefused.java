package br.ix.invoice.boleto;

/** A boleto that cannot be made, or digits that are none; the message says what was found and what was expected. */
public final class BoletoRefused extends RuntimeException {

    private final String field;

    BoletoRefused(String field, String message) {
        super(message);
        this.field = field;
    }

    /** What is wrong, by its name in the API: {@code sequence}, {@code dueOn}, {@code amount}, {@code barcode}, {@code typedLine}. */
    public String field() {
        return field;
    }
}
