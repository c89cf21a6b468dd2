package br.ix.invoice.rest.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that one caller sent. The database never sees it: rows are found by its hash, and what was answered is sealed with a
 * secret made from it, because an answer may hold what is shown once (an API key).
 */
final class IdempotencyKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String callerAndKey;

    IdempotencyKey(String caller, String key) {
        this.callerAndKey = caller + "\0" + key;
    }

    /** The key of one part of a request; no caller can send it, since a key has visible characters only. */
    IdempotencyKey ofPart(int part) {
        return new IdempotencyKey(callerAndKey, String.valueOf(part));
    }

    /** What the row is found by. */
    String hash() {
        return HexFormat.of().formatHex(derived("row"));
    }

    /** The fingerprint of a request: its digest, of no use to who does not have the key. */
    String fingerprint(byte[] digest) {
        MessageDigest sha = sha256();
        sha.update(derived("request"));
        return HexFormat.of().formatHex(sha.digest(digest));
    }

    byte[] seal(byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, content);
        byte[] both = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
        return both;
    }

    byte[] open(byte[] both) {
        return crypt(Cipher.DECRYPT_MODE, Arrays.copyOf(both, NONCE_BYTES), Arrays.copyOfRange(both, NONCE_BYTES, both.length));
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived("answer"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A remembered answer cannot be sealed or opened", broken);
        }
    }

    private byte[] derived(String purpose) {
        return sha256().digest((purpose + "\0" + callerAndKey).getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Java without SHA-256", missing);
        }
    }
}
