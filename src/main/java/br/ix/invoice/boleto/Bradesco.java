package br.ix.invoice.boleto;

import java.util.List;

/** Bradesco: 11 digits of sequence with a check digit over carteira and number that may be {@code P}; it is printed, but not in the barcode. */
final class Bradesco implements BankLayout {

    private static final List<String> NEEDED = List.of("agency", "account", "wallet");

    @Override
    public List<String> needed() {
        return NEEDED;
    }

    @Override
    public int digits() {
        return 11;
    }

    @Override
    public String number(Agreement agreement, long sequence) {
        return Digits.padded(sequence, digits());
    }

    /** Weights 2 to 7: rest 0 is {@code 0}, rest 1 is {@code P}. */
    @Override
    public String checkDigit(Agreement agreement, long sequence) {
        return CheckDigits.mod11(wallet(agreement) + number(agreement, sequence), 7, "P");
    }

    /** Weights 2 to 5; {@code P} for 10. */
    @Override
    public String agencyDigit(Agreement agreement) {
        return CheckDigits.mod11(agency(agreement), 5, "P");
    }

    @Override
    public String freeField(Agreement agreement, long sequence) {
        return agency(agreement) + wallet(agreement) + number(agreement, sequence) + Digits.padded(agreement.accountNumber(), 7) + "0";
    }

    @Override
    public int walletDigits() {
        return 2;
    }
}
