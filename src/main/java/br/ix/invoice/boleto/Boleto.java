package br.ix.invoice.boleto;

/** A boleto as it is shown; {@code ourNumber} as the bank prints it. */
public record Boleto(String ourNumber, Barcode barcode) {

    public String typedLine() {
        return barcode.typedLine();
    }
}
