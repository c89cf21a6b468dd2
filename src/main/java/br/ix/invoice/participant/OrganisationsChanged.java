package br.ix.invoice.participant;

import java.util.List;

/** Organisations were made or changed (name, tax id, address, language); published in the transaction of the change. */
public record OrganisationsChanged(List<Long> organisations) {
}
