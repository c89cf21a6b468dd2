package br.ix.invoice.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a collection is asked for: {@code ?limit=} (1 to 500, default 50) and {@code ?after=} (the cursor of the page
 * before). A controller takes it as a parameter; the key inside the cursor is whatever the collection is ordered by.
 */
public record PageQuery(int limit, @Nullable String afterKey) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MOST = 500;
    /** Characters of a query parameter; a cursor is one, too. */
    public static final int LONGEST_PARAMETER = 1_000;

    /** The key after which the page begins as a number, 0 for the first page; a forged cursor is refused (400). */
    public long afterId() {
        if (afterKey == null) {
            return 0;
        }
        long key = numberOf(afterKey);
        // No row is numbered below zero, so such a key was never given out.
        if (key < 0) {
            throw Refusal.invalid("after", afterKey, "is not a cursor of this collection");
        }
        return key;
    }

    private static long numberOf(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    /** Rows to read: one more than shown, to know whether there is a next page. */
    public int rows() {
        return limit + 1;
    }

    static String keyOf(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }

    static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
