package br.ix.invoice.boleto;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the tables of the tests here name: agreements by a short word, days and amounts as text. */
final class Vectors {

    static final String BARCODE_OF_B1 = "00194166100001234560000001234567000000000117";
    static final String LINE_OF_B1 = "00190.00009 01234.567004 00000.001172 4 16610000123456";

    private Vectors() {
    }

    static Agreement agreement(String word) {
        return switch (word) {
            case "bb7" -> new Agreement("001", null, null, "1234567", "17");
            case "bb7-18" -> new Agreement("001", null, null, "1207113", "18");
            case "bb6" -> new Agreement("001", "1234", "00123456", "123456", "17");
            case "bb4" -> new Agreement("001", "1234", "123456-X", "1234", "17");
            case "itau" -> new Agreement("341", "0001", "12345-4", null, "109");
            case "itau-126" -> new Agreement("341", "0001", "12345-4", null, "126");
            case "bradesco" -> new Agreement("237", "1234", "0123456", null, "09");
            case "bradesco-2949" -> new Agreement("237", "2949", "0006580", null, "9");
            case "bradesco-06" -> new Agreement("237", "2949", "6580", null, "06");
            case "other" -> new Agreement("756", "3001", null, "77", "1");
            default -> throw new IllegalArgumentException(word);
        };
    }

    static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    static Boleto boleto(String agreement, long sequence, @Nullable String due, String amount) {
        return agreement(agreement).boleto(sequence, day(due), new BigDecimal(amount));
    }
}
