package br.ix.invoice.invoicing;

import java.util.Currency;

/** A billing account as modules above know it: by key and public id, with what money there is counted in and where (key of the exchange). */
public record AccountKey(long id, String publicId, long exchange, Currency currency) {
}
