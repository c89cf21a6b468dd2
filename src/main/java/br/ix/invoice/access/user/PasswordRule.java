package br.ix.invoice.access.user;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What a password of a person must be, in the order in which it is asked; each with what is said where it is not. Public: for who sets one. */
public enum PasswordRule {

    LONG_ENOUGH((name, password) -> password.length() >= 8, Words.LENGTH),
    SHORT_ENOUGH((name, password) -> password.getBytes(StandardCharsets.UTF_8).length <= Passwords.MOST_BYTES, Words.LENGTH),
    WITHOUT_THE_NAME(PasswordRule::isWithoutName, "must not contain the name of its user"),
    NOT_COMMON((name, password) -> !CommonPasswords.has(password), "is one of the first that are tried: a well-known one, a row of keys, a repetition");

    /** Both bounds at once, for who meets one of them. */
    private static final class Words {
        private static final String LENGTH = "must have 8 characters at least and %d bytes at most".formatted(Passwords.MOST_BYTES);
    }

    private static final int SHORTEST_NAME = 4;

    private final BiPredicate<String, String> holds;
    private final String message;

    PasswordRule(BiPredicate<String, String> holds, String message) {
        this.holds = holds;
        this.message = message;
    }

    /** The first rule that a password breaks for the user of a name. */
    public static Optional<PasswordRule> brokenBy(String password, String name) {
        return Arrays.stream(values()).filter(rule -> !rule.holds.test(name, password)).findFirst();
    }

    public String message() {
        return message;
    }

    /** The name, or the part of an address before its {@code @}; very short names are in too many words. */
    private static boolean isWithoutName(String name, String password) {
        String person = name.split("@", 2)[0].toLowerCase(Locale.ROOT);
        return person.length() < SHORTEST_NAME || !password.toLowerCase(Locale.ROOT).contains(person);
    }
}
