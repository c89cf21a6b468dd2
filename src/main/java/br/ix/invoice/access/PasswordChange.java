package br.ix.invoice.access;

import org.jspecify.annotations.Nullable;

/** The present password and the new one, twice, as they were typed. */
public record PasswordChange(@Nullable String present, @Nullable String wanted, @Nullable String again) {

    @Override
    public String toString() {
        return "PasswordChange";
    }
}
