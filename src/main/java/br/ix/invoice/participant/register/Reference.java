package br.ix.invoice.participant.register;

/** What a name in an input was found to be: internal key and public id. Public: rows that hold it are. */
public record Reference(long id, String publicId) {
}
