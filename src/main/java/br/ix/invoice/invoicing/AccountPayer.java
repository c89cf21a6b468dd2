package br.ix.invoice.invoicing;

/** Who pays for a billing account: the public id of an organisation, and its legal name. */
public record AccountPayer(String organisation, String legalName) {
}
