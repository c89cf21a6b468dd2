package br.ix.invoice.contract;

import org.jspecify.annotations.Nullable;

/** The filters as they were given; null: not asked for. {@code expand}: {@code text} has the texts too. */
public record ContractFilter(@Nullable String participant, @Nullable String asn, @Nullable String exchange, @Nullable String kind,
                     @Nullable String state, @Nullable String valid, @Nullable String expand) {

    /** All of them, without texts. */
    public static final ContractFilter ALL = new ContractFilter(null, null, null, null, null, null, null);

    /** Those of an AS number at an exchange (its code), with texts; {@code signed} and {@code valid} null: any. */
    public static ContractFilter withTexts(@Nullable Long asn, @Nullable String exchange, @Nullable Boolean signed, @Nullable Boolean valid) {
        return new ContractFilter(null, asn == null ? null : asn.toString(), exchange, null,
                signed == null ? null : (signed ? ContractView.State.SIGNED : ContractView.State.UNSIGNED).name(),
                valid == null ? null : valid.toString(), "text");
    }
}
