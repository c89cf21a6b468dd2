package br.ix.invoice.access.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts what must be read again (AES-256-GCM, a random nonce each time), bound to whose it is: moved to another row it does not open. Public:
 * what failed is counted by a digest under the same key, and other modules keep secrets by the face.
 */
@Component
public class SecretBox {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MAC = "HmacSHA256";
    private static final String FORM = "v1:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    SecretBox(SecretKey key) {
        this.key = key;
    }

    public String close(byte[] secret, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] closed = apply(Cipher.ENCRYPT_MODE, nonce, owner, secret);
        return FORM + Base64.getEncoder().encodeToString(ByteBuffer.allocate(nonce.length + closed.length).put(nonce).put(closed).array());
    }

    public static boolean isClosed(String text) {
        return text.startsWith(FORM);
    }

    public byte[] open(String text, String owner) {
        if (!isClosed(text)) {
            throw new IllegalStateException("A secret of '%s' is not of a known form".formatted(owner));
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text.substring(FORM.length())));
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] closed = new byte[bytes.remaining() - NONCE_BYTES];
        bytes.get(nonce).get(closed);
        return apply(Cipher.DECRYPT_MODE, nonce, owner, closed);
    }

    /** A text that is recognised and not read: 64 hexadecimal digits under the key. */
    public String digest(String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key.get().getEncoded(), MAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Java without " + MAC, missing);
        }
    }

    private byte[] apply(int mode, byte[] nonce, String owner, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key.get(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException("The secret of '%s' does not open: is ix-invoice.secret-key, or secret.key in ix-invoice.home, another than "
                    .formatted(owner) + "when it was kept?", wrongKey);
        }
    }
}
