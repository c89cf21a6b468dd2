package br.ix.invoice.ix;

import java.time.ZoneId;
import java.util.Currency;

/** An exchange as other modules see it: its key, its code (for example {@code sp}), and what billing there depends on. */
public record Exchange(long id, String code, String name, ZoneId timeZone, Currency currency) {
}
