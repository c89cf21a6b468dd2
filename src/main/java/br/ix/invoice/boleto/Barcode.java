package br.ix.invoice.boleto;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The 44 digits under the bars of a boleto: bank, currency, general check digit, factor of the due date, amount in centavos, and 25 digits
 * of the bank. A value of this type has the right check digit.
 */
public record Barcode(String digits) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{44}");
    private static final Pattern FREE_FIELD = Pattern.compile("[0-9]{25}");
    private static final BigDecimal LARGEST = new BigDecimal("99999999.99");

    /** Refused: what is not 44 digits of a boleto in BRL with a check digit that fits. */
    public Barcode {
        if (!DIGITS.matcher(digits).matches()) {
            throw refused("The barcode of a boleto has 44 digits, found '%s'".formatted(digits));
        }
        if (digits.charAt(0) == '8' && digits.charAt(3) != '9') {
            throw refused("'%s' is the barcode of a utility bill, not of a boleto".formatted(digits));
        }
        if (digits.charAt(3) != '9') {
            throw refused("The fourth digit of a boleto's barcode is 9 (BRL), found '%s'".formatted(digits.charAt(3)));
        }
        if (generalDigit(digits.substring(0, 4) + digits.substring(5)) != digits.charAt(4)) {
            throw refused("The check digit of the barcode '%s' does not fit".formatted(digits));
        }
        if (!DueFactor.isValid(Integer.parseInt(digits.substring(5, 9)))) {
            throw refused("The factor of a due date is 0000 or 1000 to 9999, found '%s'".formatted(digits.substring(5, 9)));
        }
    }

    /**
     * The barcode of a bank's free field; without a due date it has none, with an amount of zero the payer says how much.
     * Refused: an amount above 99 999 999.99, below zero or with more than two decimals; a due date for which there is no factor.
     */
    static Barcode of(String bank, @Nullable LocalDate dueOn, BigDecimal amount, String freeField) {
        if (!FREE_FIELD.matcher(freeField).matches()) {
            throw new BoletoRefused("barcode", "The free field of a boleto has 25 digits, found '%s'".formatted(freeField));
        }
        String before = bank + "9";
        String after = DueFactor.of(dueOn) + centavos(amount) + freeField;
        return new Barcode(before + generalDigit(before + after) + after);
    }

    /** Reads the 47 digits that a payer types, with or without dots and spaces; each check digit must fit. */
    public static Barcode ofTypedLine(String line) {
        return TypedLine.read(line);
    }

    public String bank() {
        return digits.substring(0, 3);
    }

    /** When it is due: the digits mean two days, 9000 apart; that nearest to {@code readOn} is taken. Null: no due date. */
    public @Nullable LocalDate dueOn(LocalDate readOn) {
        return DueFactor.day(Integer.parseInt(digits.substring(5, 9)), readOn);
    }

    /** In BRL with two decimals; zero: open, the payer says how much. */
    public BigDecimal amount() {
        return new BigDecimal(digits.substring(9, 19)).movePointLeft(2);
    }

    public String freeField() {
        return digits.substring(19);
    }

    /** The 47 digits in five fields, as they are printed. */
    public String typedLine() {
        return TypedLine.of(this);
    }

    private static String centavos(BigDecimal amount) {
        if (amount.signum() < 0 || amount.compareTo(LARGEST) > 0) {
            throw new BoletoRefused("amount", "A boleto is for 0.00 (open) to %s, found %s: more is paid by PIX or transfer"
                    .formatted(LARGEST.toPlainString(), amount.toPlainString()));
        }
        if (amount.stripTrailingZeros().scale() > 2) {
            throw new BoletoRefused("amount", "An amount in BRL has at most 2 decimals, found %s".formatted(amount.toPlainString()));
        }
        return Digits.padded(amount.setScale(2, RoundingMode.UNNECESSARY).unscaledValue().toString(), 10);
    }

    /** Weights 2 to 9 over the other 43 digits; never 0. */
    private static char generalDigit(String others) {
        int digit = 11 - CheckDigits.restBy11(others, 9);
        return (char) ('0' + (digit > 9 ? 1 : digit));
    }

    private static BoletoRefused refused(String message) {
        return new BoletoRefused("barcode", message);
    }
}
