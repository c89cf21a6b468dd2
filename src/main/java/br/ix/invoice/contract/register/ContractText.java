package br.ix.invoice.contract.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text known by its fingerprint; the content is null where it was not read. Two with the same fingerprint are the same text. */
record ContractText(String sha256, @Nullable String content) {

    static ContractText of(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return new ContractText(HexFormat.of().formatHex(hash), content);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    ContractText read(Map<String, String> contents) {
        return new ContractText(sha256, contents.get(sha256));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContractText text && sha256.equals(text.sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }
}
