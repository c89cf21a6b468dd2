package br.ix.invoice.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** One place of the chain: what stands there and the hash that was written; {@code entry} null: it is gone. */
record Link(long position, long entryId, String hash, @Nullable Sealed entry) {

    /** The hash before the first link. */
    static final String BEGINNING = "0".repeat(64);

    /** An entry as it is stored: {@code at} with six decimals of a second, values as the text that was written. */
    record Sealed(String at, String who, String name, String via, @Nullable String requestId, String action, String subject,
                  @Nullable String before, @Nullable String after) {
    }

    /** The hash that a place has after another: SHA-256, in hexadecimal, over the hash before, a line feed and the place as canonical JSON. */
    static String hash(String previous, long position, long entryId, Sealed entry) {
        String text = previous + "\n" + "{\"action\":" + CanonicalJson.text(entry.action()) + ",\"after\":" + orNull(entry.after())
                + ",\"at\":" + CanonicalJson.text(entry.at()) + ",\"before\":" + orNull(entry.before()) + ",\"id\":" + entryId
                + ",\"name\":" + CanonicalJson.text(entry.name()) + ",\"position\":" + position + ",\"requestId\":" + CanonicalJson.text(entry.requestId())
                + ",\"subject\":" + CanonicalJson.text(entry.subject()) + ",\"via\":" + CanonicalJson.text(entry.via())
                + ",\"who\":" + CanonicalJson.text(entry.who()) + "}";
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Written canonically already. */
    private static String orNull(@Nullable String json) {
        return json == null ? "null" : json;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
