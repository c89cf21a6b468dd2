package br.ix.invoice.pix;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A text in the letters that every reader of a BR Code knows: accents are taken off, what then is no ASCII is left out. */
final class Plain {

    private static final Pattern NOT_ASCII = Pattern.compile("[^ -~]");

    private Plain() {
    }

    /** At most so many letters; what is longer is cut. */
    static String text(String text, int most) {
        String plain = NOT_ASCII.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").strip();
        return plain.length() > most ? plain.substring(0, most).strip() : plain;
    }
}
