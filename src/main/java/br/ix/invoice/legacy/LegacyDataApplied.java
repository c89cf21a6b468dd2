package br.ix.invoice.legacy;

/** The files of an import were applied; {@code importId} is its public id. Announced once, when the last chunk is written. */
public record LegacyDataApplied(String importId, String kind) {
}
