package br.ix.invoice.access.user;

import java.security.SecureRandom;

/** A password that nobody has to think of: 20 letters and digits that cannot be mistaken for each other, about 116 random bits. Public: for new users. */
public final class GeneratedPassword {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int LENGTH = 20;

    private GeneratedPassword() {
    }

    public static String next() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        while (password.length() < LENGTH) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
