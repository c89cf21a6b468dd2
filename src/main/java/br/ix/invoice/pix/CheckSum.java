package br.ix.invoice.pix;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** CRC-16 of a BR Code: polynomial 0x1021, begun with 0xFFFF, neither reflected nor inverted at the end; four capital hexadecimal digits. */
final class CheckSum {

    private static final int POLYNOMIAL = 0x1021;
    private static final int BEGIN = 0xFFFF;
    private static final int TOP_BIT = 0x8000;

    private CheckSum() {
    }

    static String of(String text) {
        int sum = BEGIN;
        for (byte letter : text.getBytes(StandardCharsets.UTF_8)) {
            sum ^= (letter & 0xFF) << 8;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                sum = (sum & TOP_BIT) == 0 ? sum << 1 : sum << 1 ^ POLYNOMIAL;
            }
        }
        return String.format(Locale.ROOT, "%04X", sum & BEGIN);
    }
}
