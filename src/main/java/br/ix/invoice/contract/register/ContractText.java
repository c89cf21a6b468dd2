package br.ix.invoice.contract.register;

import br.ix.invoice.rest.Sha256;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text known by its fingerprint; the content is null where it was not read. Two with the same fingerprint are the same text. */
record ContractText(String sha256, @Nullable String content) {

    static ContractText of(String content) {
        return new ContractText(Sha256.hex(content), content);
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
