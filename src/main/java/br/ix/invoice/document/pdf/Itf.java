package br.ix.invoice.document.pdf;

/** A barcode "2 of 5 interleaved": of each pair of digits the first is in the bars, the second in the gaps between them. */
final class Itf {

    private static final String[] WIDE = {"00110", "10001", "01001", "11000", "00101", "10100", "01100", "00011", "10010", "01010"};
    private static final int WIDE_MODULES = 3;

    private Itf() {
    }

    /** The widths of bars and gaps by turns, from the first bar on, in modules. */
    static int[] widths(String digits) {
        StringBuilder wide = new StringBuilder("0000");
        for (int at = 0; at < digits.length(); at += 2) {
            String bars = WIDE[digits.charAt(at) - '0'];
            String gaps = WIDE[digits.charAt(at + 1) - '0'];
            for (int element = 0; element < bars.length(); element++) {
                wide.append(bars.charAt(element)).append(gaps.charAt(element));
            }
        }
        return wide.append("100").chars().map(sign -> sign == '1' ? WIDE_MODULES : 1).toArray();
    }
}
