package br.ix.invoice.boleto;

import java.util.List;
import java.util.Set;

/** Itaú: 8 digits of sequence with a check digit (DAC) over agency, account, carteira and number, in some carteiras over the latter two. */
final class Itau implements BankLayout {

    private static final List<String> NEEDED = List.of("agency", "account", "wallet");
    private static final Set<String> WITHOUT_ACCOUNT = Set.of("126", "131", "146", "150", "168");

    @Override
    public List<String> needed() {
        return NEEDED;
    }

    @Override
    public int digits() {
        return 8;
    }

    @Override
    public String number(Agreement agreement, long sequence) {
        return Digits.padded(sequence, digits());
    }

    @Override
    public String checkDigit(Agreement agreement, long sequence) {
        String ofNumber = wallet(agreement) + number(agreement, sequence);
        boolean withoutAccount = WITHOUT_ACCOUNT.contains(wallet(agreement));
        return Integer.toString(CheckDigits.mod10(withoutAccount ? ofNumber : place(agreement) + ofNumber));
    }

    @Override
    public String freeField(Agreement agreement, long sequence) {
        return wallet(agreement) + number(agreement, sequence) + checkDigit(agreement, sequence) + place(agreement)
                + accountDigit(agreement) + "000";
    }

    /** The check digit of agency and account. */
    @Override
    public String accountDigit(Agreement agreement) {
        return Integer.toString(CheckDigits.mod10(place(agreement)));
    }

    @Override
    public int walletDigits() {
        return 3;
    }

    private String place(Agreement agreement) {
        return agency(agreement) + Digits.padded(agreement.accountNumber(), 5);
    }
}
