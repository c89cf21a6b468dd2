package br.ix.invoice.document.pdf;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Joins Arabic letters (Persian and Urdu ones, too): each becomes the sign of Unicode's presentation forms that it looks like between its neighbours. Which
 * sign is which form of which letter Unicode says itself, by its names and decompositions. A form that the font lacks leaves the letter as it is.
 */
final class JoinedLetters {

    private enum Form { ISOLATED, FINAL, INITIAL, MEDIAL }

    private static final char LAM = '\u0644';
    private static final char TATWEEL = '\u0640';
    private static final Map<String, Map<Form, Integer>> FORMS = forms();

    private JoinedLetters() {
    }

    /** The text in its logical order with letters joined; {@code has}: whether it can be drawn. */
    static String of(String text, IntPredicate has) {
        if (text.chars().noneMatch(letter -> letter >= '\u0620' && letter <= '\u06FF')) {
            return text;
        }
        StringBuilder joined = new StringBuilder(text.length());
        boolean before = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (isMark(letter)) {
                joined.append(letter);
                continue;
            }
            String ligature = letter == LAM && at + 1 < text.length() ? text.substring(at, at + 2) : "";
            String written = FORMS.containsKey(ligature) && FORMS.get(ligature).values().stream().allMatch(has::test) ? ligature : String.valueOf(letter);
            boolean after = goesOn(written) && joinsBefore(next(text, at + written.length()));
            joined.appendCodePoint(sign(written, before && joinsBefore(written.charAt(0)), after, has));
            before = goesOn(written);
            at += written.length() - 1;
        }
        return joined.toString();
    }

    private static int sign(String written, boolean before, boolean after, IntPredicate has) {
        Form form = before ? after ? Form.MEDIAL : Form.FINAL : after ? Form.INITIAL : Form.ISOLATED;
        Integer sign = FORMS.getOrDefault(written, Map.of()).get(form);
        return sign == null || !has.test(sign) ? written.charAt(0) : sign;
    }

    /** Whether the letter that follows is joined to it. */
    private static boolean goesOn(String written) {
        return written.charAt(0) == TATWEEL || FORMS.getOrDefault(written, Map.of()).containsKey(Form.INITIAL);
    }

    private static boolean joinsBefore(char letter) {
        return letter == TATWEEL || FORMS.getOrDefault(String.valueOf(letter), Map.of()).containsKey(Form.FINAL);
    }

    /** The next letter, marks left out; a space where the text ends. */
    private static char next(String text, int from) {
        int at = from;
        while (at < text.length() && isMark(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : ' ';
    }

    private static boolean isMark(char letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    /** By letter (or lam with an alef), from the names of the signs: {@code ARABIC LETTER BEH INITIAL FORM}. */
    private static Map<String, Map<Form, Integer>> forms() {
        Map<String, Map<Form, Integer>> forms = new HashMap<>();
        for (int sign = 0xFB50; sign <= 0xFEFC; sign++) {
            Form form = formOf(Character.getName(sign));
            String letter = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC);
            if (form != null && (letter.length() == 1 || letter.length() == 2 && sign >= 0xFEF5)) {
                forms.computeIfAbsent(letter, none -> new EnumMap<>(Form.class)).put(form, sign);
            }
        }
        return forms;
    }

    private static @Nullable Form formOf(@Nullable String name) {
        for (Form form : Form.values()) {
            if (name != null && name.startsWith("ARABIC L") && name.toUpperCase(Locale.ROOT).endsWith(form + " FORM")) {
                return form;
            }
        }
        return null;
    }
}
