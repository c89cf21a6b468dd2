package br.ix.invoice.invoicing.charge;

import java.math.BigDecimal;

/** How much of what days cost is waived, in percent, and why. Public as a part of lines. */
public record Waived(BigDecimal percent, String reason) {
}
