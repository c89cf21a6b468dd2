package br.ix.invoice.boleto;

import java.util.List;
import java.util.OptionalLong;

/** How a bank numbers its boletos, and what it puts into the free field of the barcode. */
interface BankLayout {

    static BankLayout of(Agreement agreement) {
        return switch (String.valueOf(agreement.bank())) {
            case "001" -> BancoDoBrasil.of(agreement);
            case "237" -> new Bradesco();
            case "341" -> new Itau();
            default -> new OtherBank();
        };
    }

    /** The fields of an agreement that the bank needs. */
    List<String> needed();

    /** How many digits a sequence has. */
    int digits();

    /** The number of a sequence without its check digit and without the carteira. */
    String number(Agreement agreement, long sequence);

    /** The check digit of the number; empty where the bank has none. */
    String checkDigit(Agreement agreement, long sequence);

    String freeField(Agreement agreement, long sequence);

    /** How many digits the bank's carteira has. */
    int walletDigits();

    default long lastSequence() {
        return Long.parseLong("9".repeat(digits()));
    }

    /** As the bank prints it. */
    default String ourNumber(Agreement agreement, long sequence) {
        String digit = checkDigit(agreement, sequence);
        return number(agreement, sequence) + (digit.isEmpty() ? "" : "-" + digit);
    }

    /** Reads a number without dashes, with or without the carteira before it, with or without its check digit. */
    default OptionalLong sequence(Agreement agreement, String plain) {
        String wallet = wallet(agreement);
        OptionalLong found = bare(agreement, plain);
        return found.isPresent() || !plain.startsWith(wallet) ? found : bare(agreement, plain.substring(wallet.length()));
    }

    private OptionalLong bare(Agreement agreement, String plain) {
        int length = number(agreement, 1).length();
        if (plain.length() < length || !plain.substring(length - digits(), length).chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            return OptionalLong.empty();
        }
        long sequence = Long.parseLong(plain.substring(length - digits(), length));
        String number = number(agreement, sequence);
        boolean fits = plain.equals(number) || plain.equals(number + checkDigit(agreement, sequence));
        return fits && sequence > 0 ? OptionalLong.of(sequence) : OptionalLong.empty();
    }

    /** Empty where it is not worked out here. */
    default String accountDigit(Agreement agreement) {
        return "";
    }

    default String agencyDigit(Agreement agreement) {
        return "";
    }

    default String wallet(Agreement agreement) {
        return Digits.padded(agreement.wallet(), walletDigits());
    }

    default String agency(Agreement agreement) {
        return Digits.padded(agreement.agency(), 4);
    }
}
