package br.ix.invoice.audit.chain;

/** A place of the chain and its hash as somebody noted them elsewhere: who writes the whole chain anew cannot meet it. Public: the resource reads it. */
public record Anchor(long position, String hash) {
}
