package br.ix.invoice.report;

/** What was owed at the end of a month (of this month: now) at an exchange, by days since it was due, as {@code reports/aging} has it. Plain decimals. */
public record ReceivableRow(String month, String exchange, String currency, String current, String d1to30, String d31to60, String d61to90, String over90,
                            String total) {
}
