package br.ix.invoice.pix;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a BR Code: two digits of name, two of length, the value; some values are fields again. */
final class BrCodeFields {

    private static final int HEAD = 4;
    private static final int FIRST_ACCOUNT = 26;
    private static final int LAST_ACCOUNT = 51;

    private BrCodeFields() {
    }

    /** Reads what stands before the check sum. */
    static BrCode read(String text) {
        Map<String, String> fields = split(text);
        if (!"01".equals(fields.get("00"))) {
            throw refused("it begins with the format 01");
        }
        Map<String, String> additional = split(fields.getOrDefault("62", ""));
        return BrCode.of(fields, account(fields), additional.get("05"));
    }

    /** The account of PIX: a text may have others beside it. */
    private static Map<String, String> account(Map<String, String> fields) {
        Map<String, String> found = Map.of();
        for (int id = FIRST_ACCOUNT; id <= LAST_ACCOUNT && found.isEmpty(); id++) {
            Map<String, String> account = split(fields.getOrDefault(Integer.toString(id), ""));
            found = "br.gov.bcb.pix".equalsIgnoreCase(account.get("00")) ? account : found;
        }
        return found;
    }

    private static Map<String, String> split(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        int from = 0;
        while (from < text.length()) {
            int value = from + HEAD;
            if (value > text.length() || !text.substring(from, value).chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
                throw refused("'%s' begins no field".formatted(text.substring(from)));
            }
            int end = value + Integer.parseInt(text.substring(from + 2, value));
            if (end > text.length()) {
                throw refused("the field '%s' is longer than the text".formatted(text.substring(from, value)));
            }
            fields.put(text.substring(from, from + 2), text.substring(value, end));
            from = end;
        }
        return fields;
    }

    private static PixRefused refused(String found) {
        return new PixRefused("payload", "This is no BR Code of PIX: " + found);
    }
}
