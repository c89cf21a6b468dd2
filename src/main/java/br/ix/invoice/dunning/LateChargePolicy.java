package br.ix.invoice.dunning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * What an issuer (code) asks for when it is paid late, as the API takes and shows it: percentages and the amount as text. What is null is
 * nothing; {@code interestPer}: {@code DAY}, {@code MONTH} (of 30 days, default) or {@code YEAR} (of 365); {@code interestCeilingPercent}: the most
 * that interest comes to, of what is late; {@code calendar}: of business days, null: every day is one; {@code onNextDocument}: they become a line of
 * the next document of the account, once the invoice is paid, or ({@code whileOpen}) before.
 */
public record LateChargePolicy(@Nullable String issuer, @Nullable String finePercent, @Nullable String fineAmount, @Nullable String interestPercent,
                               @Nullable String interestPer, @Nullable String interestCeilingPercent, @Nullable Integer graceDays,
                               @Nullable String calendar, @Nullable Boolean onNextDocument, @Nullable Boolean whileOpen, @JsonIgnore long version) {
}
