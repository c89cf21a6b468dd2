package br.ix.invoice.invoicing;

import org.jspecify.annotations.Nullable;

/**
 * A tax of a document at one rate as the API shows it; amounts are plain decimals in the currency of the document. {@code kind}:
 * {@code EXCLUSIVE}, {@code INCLUSIVE}, {@code GROSS_UP}, {@code WITHHELD} (in no total) or {@code EXEMPT}; {@code base} is what the
 * rate is taken of, {@code reason} why nothing is charged.
 */
public record TaxView(String code, String name, String kind, String ratePercent, String base, String amount, @Nullable String reason,
                      String explanation) {
}
