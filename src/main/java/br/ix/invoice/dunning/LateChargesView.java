package br.ix.invoice.dunning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What being late costs of an invoice (id) as of a day, as the API shows it; amounts are plain decimals in its {@code currency}. {@code payBy}: the
 * last day on which nothing is asked for; {@code late}: what was open after it; {@code days}: since the due day; {@code charged}: what of them other
 * documents charge; {@code payable}: what is open now and the rest of the charges. {@code explanation}: how they came about, in the language of {@code Accept-Language}.
 */
public record LateChargesView(String invoice, LocalDate on, @Nullable LocalDate dueOn, @Nullable LocalDate payBy, String currency, String open, String late,
                              long days, String fine, String interest, String total, String charged, String payable, String explanation) {
}
