package br.ix.invoice.psp.bank;

/** Something that is done with banks, piece by piece, by any thread of any process. Public: each package of the module has some. */
public interface PspWork {

    /** Does the next piece; false where none is due. */
    boolean next();
}
