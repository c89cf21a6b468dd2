package br.ix.invoice.legacy.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The keys of a file that were read already, kept as 128 bits each (32 bytes of memory a key at most, whatever its length).
 * Two different keys are taken for equal with a chance below 1 in 10^26 for a million keys. Public: the feed of an import asks it.
 */
public final class SeenKeys {

    private final MessageDigest digest;
    private long[] slots = new long[2 * 1024];
    private int size;

    public SeenKeys() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Remembers a key; false where it was there already. */
    public boolean add(String key) {
        ByteBuffer hash = hashOf(key);
        if (4 * size >= slots.length) {
            grow();
        }
        boolean fresh = place(slots, hash.getLong() | 1, hash.getLong());
        size += fresh ? 1 : 0;
        return fresh;
    }

    public boolean contains(String key) {
        ByteBuffer hash = hashOf(key);
        long first = hash.getLong() | 1;
        long second = hash.getLong();
        int mask = slots.length / 2 - 1;
        int at = (int) (second & mask);
        while (slots[2 * at] != 0 && (slots[2 * at] != first || slots[2 * at + 1] != second)) {
            at = (at + 1) & mask;
        }
        return slots[2 * at] != 0;
    }

    private ByteBuffer hashOf(String key) {
        return ByteBuffer.wrap(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
    }

    /** {@code first} is never 0: an empty slot is. */
    private static boolean place(long[] table, long first, long second) {
        int mask = table.length / 2 - 1;
        int at = (int) (second & mask);
        while (table[2 * at] != 0) {
            if (table[2 * at] == first && table[2 * at + 1] == second) {
                return false;
            }
            at = (at + 1) & mask;
        }
        table[2 * at] = first;
        table[2 * at + 1] = second;
        return true;
    }

    private void grow() {
        long[] larger = new long[2 * slots.length];
        for (int at = 0; at < slots.length; at += 2) {
            if (slots[at] != 0) {
                place(larger, slots[at], slots[at + 1]);
            }
        }
        slots = larger;
    }
}
