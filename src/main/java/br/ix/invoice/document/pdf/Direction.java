package br.ix.invoice.document.pdf;

import java.text.Bidi;

/** The order in which the letters of a text are drawn from left to right: of Hebrew and Arabic the last comes first. */
final class Direction {

    private Direction() {
    }

    static String visual(String text) {
        char[] letters = text.toCharArray();
        if (!Bidi.requiresBidi(letters, 0, letters.length)) {
            return text;
        }
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        Object[] runs = new Object[count];
        for (int run = 0; run < count; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            String part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            runs[run] = levels[run] % 2 == 0 ? part : mirrored(part);
        }
        Bidi.reorderVisually(levels, 0, runs, 0, count);
        StringBuilder visual = new StringBuilder(text.length());
        for (Object run : runs) {
            visual.append(run);
        }
        return visual.toString();
    }

    /** The letters backwards; brackets look the other way. */
    private static String mirrored(String text) {
        StringBuilder backwards = new StringBuilder(text).reverse();
        for (int at = 0; at < backwards.length(); at++) {
            int pair = "()[]<>{}".indexOf(backwards.charAt(at));
            if (pair >= 0) {
                backwards.setCharAt(at, "()[]<>{}".charAt(pair ^ 1));
            }
        }
        return backwards.toString();
    }
}
