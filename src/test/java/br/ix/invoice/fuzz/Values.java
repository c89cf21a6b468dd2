package br.ix.invoice.fuzz;

import java.util.List;
import java.util.Random;

/** What is put into a field or a parameter beside what belongs there: texts, and for JSON also what is no text. */
final class Values {

    /** Texts, as they are before any encoding. */
    private static final List<String> TEXTS = List.of("", " ", "\t", "\u00a0", "\u2003\u200b", "0", "-0", "-1", "1", "00", "0.00", "0.001", "-0.01", "1e3", "1E400", "1e-400",
            "NaN", "Infinity", "-Infinity", "+1", "1.", ".5", "1,5", "1.00000000", "999999999999999.9999", "999999999999999", "9999999999999999", "99999999.9999", "99999999999999999999999999999999",
            "100", "100.0001", "-100", "2147483647", "2147483648", "-2147483649", "4294967295", "4294967296", "9223372036854775807", "9223372036854775808", "0x10", "\u0661\u0662\u0663",
            "2026-02-30", "2026-02-28", "2024-02-29", "2026-13-01", "2026-00-00", "0000-01-01", "0001-01-01", "-0001-01-01", "1899-12-31", "1900-01-01", "2200-12-31", "2201-01-01", "9999-12-31",
            "+999999-01-01", "-999999999-01-01", "2026-1-1", "2026-10-01T00:00:00Z", "2026-10", "2026-13", "2026-00", "0000-01", "9999-12", "+10000-01", "1900-01", "2026-10-01T25:00:00Z",
            "9999-12-31T23:59:59Z", "+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "2026-10-01T12:00:00.123456789Z", "2026-12-31T23:59:60Z",
            "null", "true", "false", "TRUE", "undefined", "[]", "{}", "[object Object]", "*", "%", "_", "\\", "/", "..", "../../etc/passwd", "'", "\"", "`", "''", ";",
            "' OR 1=1 --", "'; DROP TABLE invoice; --", "1 UNION SELECT 1", "${7*7}", "#{7*7}", "{{7*7}}", "%s%n%x", "{0}", "{razao_social}", "<script>alert(1)</script>", "<p>x</p>", "<b", "</p>",
            "<img src=x onerror=alert(1)>", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", "&lt;", "=1+1", "@SUM(A1)", "a\r\nX-Injected: 1", "a\nb", "\u0000", "a\u0000b",
            "\u001b[31m", "\u007f", "\u0085", "\u2028", "\u202eabc", "\u05d0\u05d1", "\u0645\u0631\u062d\u0628\u0627", "\u00e3", "a\u0303", "\u0130", "\u00df", "\ufb01", "\ufeff", "\ufffe", "\uffff", "\ud83d\ude80",
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67", "\ud835\udfd8", "\ud800", "\udc00x", "x\ud83d", "SP", "sp ", "BRL", "brl", "XXX", "XTS", "BR", "ZZ", "JPY", "America/Sao_Paulo", "UTC", "GMT+3", "a@b.example", "a@b",
            "00000000-0000-0000-0000-000000000000", "00000000000000000000000000000000", "g0000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "1-1-1-1-1",
            "DRAFT", "POSTED", "POSTING", "FAILED", "PAID", "REBILL", "FINAL", "ARREARS", "ADVANCE", "DAILY_30", "FULL_PERIOD", "INTERVAL", "administrator", "OTHER", "CNPJ", "CPF", "11222333000181", "12ABC34501DE35");

    /** What JSON has besides texts, as source. */
    private static final List<String> NO_TEXTS = List.of("null", "true", "false", "0", "-0", "-0.0", "1", "-1", "1.0", "1.5", "1e400", "-1e400", "1e-400", "1e3", "1e999999999", "-1e-999999999", "1e99999999999", "2147483647", "2147483648",
            "-2147483648", "4294967295", "4294967296", "9223372036854775807", "9223372036854775808", "123456789012345678901234567890", "9".repeat(61), "0." + "3".repeat(58), "[]", "{}", "[null]", "[[]]", "[\"a\"]",
            "[1,2,3]", "{\"a\":1}", "{\"\":null}", "[{}]", "[{\"a\":{\"b\":[]}}]", "[".repeat(20) + "]".repeat(20), "{\"a\":".repeat(30) + "1" + "}".repeat(30), "[\"\",\"\"]", "[true]");

    private static final int[] LENGTHS = {16, 17, 20, 21, 40, 41, 64, 65, 72, 73, 100, 101, 200, 201, 254, 255, 256, 500, 501, 1000, 1001, 2000, 2001, 4000, 4001, 10_000, 70_000};
    private static final List<String> LETTERS = List.of("x", "1", "\u00e7", "\ud83d\ude80", "\u05d0", "<p>");

    private Values() {
    }

    /** A text: of the list, or one of a length at which fields end. */
    static String text(Random random) {
        if (random.nextInt(5) > 0) {
            return TEXTS.get(random.nextInt(TEXTS.size()));
        }
        String letter = LETTERS.get(random.nextInt(LETTERS.size()));
        int length = LENGTHS[random.nextInt(LENGTHS.length)];
        return letter.repeat(letter.equals("<p>") ? Math.min(length, 2_000) : length);
    }

    /** The source of a JSON value: a text, or what is none. */
    static String json(Random random) {
        return random.nextInt(5) < 3 ? quoted(text(random)) : NO_TEXTS.get(random.nextInt(NO_TEXTS.size()));
    }

    /** A text as JSON writes it; what is no character of its own (half a pair, a control) as an escape. */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one == '"' || one == '\\') {
                json.append('\\').append(one);
            } else if (one < ' ' || Character.isSurrogate(one)) {
                json.append("\\u%04x".formatted((int) one));
            } else {
                json.append(one);
            }
        }
        return json.append('"').toString();
    }

    static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
