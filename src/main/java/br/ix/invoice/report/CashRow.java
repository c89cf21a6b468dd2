package br.ix.invoice.report;

/**
 * What was to be paid of what was issued in a month at an exchange ({@code issued}; credit notes and cancellations below zero), and what came in:
 * {@code received}, {@code returned} (reversed or refunded), {@code writtenOff}. Plain decimals.
 */
public record CashRow(String month, String exchange, String currency, String issued, String credited, String cancelled, String received, String returned,
                      String writtenOff) {
}
