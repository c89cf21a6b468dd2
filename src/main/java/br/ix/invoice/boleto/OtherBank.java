package br.ix.invoice.boleto;

import java.util.List;

/**
 * Any other bank, for one that lets the issuer fill the free field: agreement (7 digits), agency (4), carteira (3) and 11 digits of
 * sequence; the number has a check digit (modulus 10 over agency, carteira and sequence). A bank with a layout of its own gets a class of its own.
 */
final class OtherBank implements BankLayout {

    private static final List<String> NEEDED = List.of("agreement");

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

    @Override
    public String checkDigit(Agreement agreement, long sequence) {
        return Integer.toString(CheckDigits.mod10(agency(agreement) + wallet(agreement) + number(agreement, sequence)));
    }

    @Override
    public String freeField(Agreement agreement, long sequence) {
        return Digits.padded(agreement.agreement(), 7) + agency(agreement) + wallet(agreement) + number(agreement, sequence);
    }

    @Override
    public int walletDigits() {
        return 3;
    }
}
