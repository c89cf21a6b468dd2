package br.ix.invoice.access.user;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is tried first by who guesses: well-known words ({@code common-passwords.txt}), also with digits for letters, in capitals, with figures and signs
 * around them or twice; rows of the alphabet and of keys; a short piece again and again.
 */
final class CommonPasswords {

    private static final Set<String> WORDS = words();
    private static final String ROWS = "abcdefghijklmnopqrstuvwxyz 01234567890 qwertyuiopasdfghjklzxcvbnm qwertyuiop asdfghjkl zxcvbnm 1qaz2wsx3edc4rfv qazwsxedcrfv";
    private static final int SHORTEST_ROW = 5;
    private static final Pattern REPETITION = Pattern.compile("(.{1,4}?)\\1+.{0,3}");
    private static final Pattern FEW_FIGURES = Pattern.compile("\\d{1,11}");
    private static final Pattern TWICE = Pattern.compile("(.+?)\\1+");
    private static final Pattern BEFORE = Pattern.compile("^[^a-z]+");
    private static final Pattern AFTER = Pattern.compile("[^a-z]+$");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private CommonPasswords() {
    }

    static boolean has(String password) {
        String text = MARKS.matcher(Normalizer.normalize(password, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        String front = AFTER.matcher(text).replaceAll("");
        return REPETITION.matcher(text).matches() || FEW_FIGURES.matcher(text).matches() || Stream.of(text, front, BEFORE.matcher(front).replaceAll(""))
                .flatMap(core -> Stream.of(core, withLetters(core))).anyMatch(CommonPasswords::isKnown);
    }

    private static boolean isKnown(String core) {
        Matcher twice = TWICE.matcher(core);
        return WORDS.contains(core) || isRow(core) || isRow(new StringBuilder(core).reverse().toString()) || twice.matches() && WORDS.contains(twice.group(1));
    }

    /** Keys side by side; shorter pieces are in too many words. */
    private static boolean isRow(String core) {
        return core.length() >= SHORTEST_ROW && ROWS.contains(core);
    }

    /** With the letters for which figures and signs often stand. */
    private static String withLetters(String text) {
        return text.chars().mapToObj(character -> switch (character) {
            case '0' -> "o";
            case '1', '!' -> "i";
            case '3' -> "e";
            case '4', '@' -> "a";
            case '5', '$' -> "s";
            case '7' -> "t";
            default -> Character.toString(character);
        }).collect(Collectors.joining());
    }

    private static Set<String> words() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("common-passwords.txt")), StandardCharsets.UTF_8))) {
            return lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
