package br.ix.invoice.ix;

/** What the number series of an issuer shows; this module declares it, invoicing, which owns the series, implements it. */
public interface NextNumbers {

    /** The number that the issuer's next document will get. */
    long nextNumber(long issuer);
}
