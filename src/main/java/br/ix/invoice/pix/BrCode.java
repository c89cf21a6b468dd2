package br.ix.invoice.pix;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that asks for a payment by PIX: fields of two digits of name, two of length, and the value, closed by a check sum. A static code names
 * the receiver's key, a dynamic one the address where the bank tells what is to be paid.
 *
 * @param key    of a static code, else null
 * @param url    of a dynamic code, without {@code https://}, else null
 * @param amount in BRL; null: the payer says how much, or the bank does
 * @param txid   the reference that the payment carries; {@code ***}: none
 */
public record BrCode(@Nullable String key, @Nullable String url, @Nullable BigDecimal amount, String name, String city, String txid) {

    static final String NO_TXID = "***";
    private static final String SYSTEM = "br.gov.bcb.pix";
    private static final Pattern TXID = Pattern.compile("[a-zA-Z0-9]{1,25}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,10}\\.[0-9]{2}");
    private static final BigDecimal LARGEST = new BigDecimal("9999999999.99");
    private static final String SUM = "6304";

    /**
     * A code that may be paid more than once. The receiver must have no faults. Refused: an amount of zero or less, above 9 999 999 999.99 or with
     * more than two decimals; a txid that is not 1 to 25 letters and digits.
     */
    public static BrCode fixed(PixReceiver receiver, @Nullable BigDecimal amount, @Nullable String txid) {
        return new BrCode(receiver.plainKey(), null, amount == null ? null : checked(amount), Plain.text(String.valueOf(receiver.name()), PixReceiver.NAME),
                Plain.text(String.valueOf(receiver.city()), PixReceiver.CITY), checked(txid));
    }

    /** A code of a charge that a bank has registered under an address (without {@code https://}); what is to be paid the bank tells. */
    public static BrCode registered(PixReceiver receiver, String url) {
        return new BrCode(null, url, null, Plain.text(String.valueOf(receiver.name()), PixReceiver.NAME),
                Plain.text(String.valueOf(receiver.city()), PixReceiver.CITY), NO_TXID);
    }

    /** Reads a text. Refused: another check sum, lengths that do not fit, values that a BR Code cannot have. */
    public static BrCode parse(String payload) {
        int sum = payload.length() - 4;
        if (sum < SUM.length() || !payload.startsWith(SUM, sum - SUM.length())) {
            throw refused("A BR Code ends with '%s' and four digits of its check sum".formatted(SUM));
        }
        String expected = CheckSum.of(payload.substring(0, sum));
        if (!expected.equalsIgnoreCase(payload.substring(sum))) {
            throw refused("The check sum of the BR Code is '%s', found '%s'".formatted(expected, payload.substring(sum)));
        }
        return BrCodeFields.read(payload.substring(0, sum - SUM.length()));
    }

    /** The text, to be drawn as QR code and to be copied. */
    public String payload() {
        StringBuilder text = new StringBuilder(160);
        put(text, "00", "01");
        if (url != null) {
            put(text, "01", "12");
        }
        put(text, "26", field("00", SYSTEM) + (url == null ? field("01", String.valueOf(key)) : field("25", url)));
        put(text, "52", "0000");
        put(text, "53", "986");
        if (amount != null) {
            put(text, "54", amount.toPlainString());
        }
        put(text, "58", "BR");
        put(text, "59", name);
        put(text, "60", city);
        put(text, "62", field("05", txid));
        text.append(SUM);
        return text + CheckSum.of(text.toString());
    }

    /** The values of a code that was read, each checked. */
    static BrCode of(Map<String, String> fields, Map<String, String> account, @Nullable String txid) {
        expect(SYSTEM.equalsIgnoreCase(account.get("00")), "its system is '%s'".formatted(account.get("00")));
        expect(account.containsKey("01") != account.containsKey("25"), "it has either a key or an address");
        expect("986".equals(fields.get("53")), "its currency is '%s', not 986 (BRL)".formatted(fields.get("53")));
        String name = fields.getOrDefault("59", "");
        String city = fields.getOrDefault("60", "");
        expect(!name.isEmpty() && name.length() <= PixReceiver.NAME, "a name has 1 to 25 letters, found '%s'".formatted(name));
        expect(!city.isEmpty() && city.length() <= PixReceiver.CITY, "a city has 1 to 15 letters, found '%s'".formatted(city));
        expect(txid != null && (txid.equals(NO_TXID) || TXID.matcher(txid).matches()), "a txid has 1 to 25 letters and digits, found '%s'".formatted(txid));
        String amount = fields.get("54");
        expect(amount == null || AMOUNT.matcher(amount).matches() && new BigDecimal(amount).signum() > 0, "its amount is '%s'".formatted(amount));
        return new BrCode(account.get("01"), account.get("25"), amount == null ? null : new BigDecimal(amount), name, city, String.valueOf(txid));
    }

    private static void expect(boolean holds, String found) {
        if (!holds) {
            throw refused("This is no BR Code of PIX: " + found);
        }
    }

    private static BigDecimal checked(BigDecimal amount) {
        if (amount.signum() <= 0 || amount.compareTo(LARGEST) > 0 || amount.stripTrailingZeros().scale() > 2) {
            throw new PixRefused("amount", "An amount is more than 0, at most %s and has at most 2 decimals, found %s"
                    .formatted(LARGEST.toPlainString(), amount.toPlainString()));
        }
        return amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    private static String checked(@Nullable String txid) {
        if (txid == null || txid.equals(NO_TXID)) {
            return NO_TXID;
        }
        if (!TXID.matcher(txid).matches()) {
            throw new PixRefused("txid", "A txid of a static code has 1 to 25 letters and digits, found '%s'".formatted(txid));
        }
        return txid;
    }

    private static void put(StringBuilder text, String id, String value) {
        text.append(field(id, value));
    }

    private static String field(String id, String value) {
        return id + (value.length() < 10 ? "0" : "") + value.length() + value;
    }

    private static PixRefused refused(String message) {
        return new PixRefused("payload", message);
    }
}
