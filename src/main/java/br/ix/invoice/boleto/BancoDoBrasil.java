package br.ix.invoice.boleto;

import java.util.List;

/**
 * Banco do Brasil: the length of the agreement decides. Of 7 digits (usual today) agreement and 10 digits of sequence are the number, without
 * a check digit; of 6 and 4 digits 11 digits are the number, and agency and account stand in the free field.
 */
final class BancoDoBrasil implements BankLayout {

    private static final List<String> WITHOUT_ACCOUNT = List.of("agreement", "wallet");
    private static final List<String> WITH_ACCOUNT = List.of("agreement", "agency", "account", "wallet");
    private static final int SEVEN = 7;

    private final int agreementDigits;

    private BancoDoBrasil(int agreementDigits) {
        this.agreementDigits = agreementDigits;
    }

    static BancoDoBrasil of(Agreement agreement) {
        return new BancoDoBrasil(agreement.agreement() == null ? SEVEN : agreement.agreement().length());
    }

    @Override
    public List<String> needed() {
        return agreementDigits == SEVEN ? WITHOUT_ACCOUNT : WITH_ACCOUNT;
    }

    @Override
    public int digits() {
        return agreementDigits == SEVEN ? 10 : 11 - agreementDigits;
    }

    @Override
    public String number(Agreement agreement, long sequence) {
        return agreement.agreement() + Digits.padded(sequence, digits());
    }

    /** Weights 2 to 9; {@code X} for 10. */
    @Override
    public String checkDigit(Agreement agreement, long sequence) {
        return agreementDigits == SEVEN ? "" : CheckDigits.mod11(number(agreement, sequence), 9, "X");
    }

    /** Weights 2 to 5; {@code X} for 10. */
    @Override
    public String agencyDigit(Agreement agreement) {
        return CheckDigits.mod11(agency(agreement), 5, "X");
    }

    @Override
    public String freeField(Agreement agreement, long sequence) {
        String number = number(agreement, sequence);
        return agreementDigits == SEVEN ? "000000" + number + wallet(agreement)
                : number + agency(agreement) + Digits.padded(agreement.accountNumber(), 8) + wallet(agreement);
    }

    @Override
    public int walletDigits() {
        return 2;
    }
}
