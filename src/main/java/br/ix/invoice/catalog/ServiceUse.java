package br.ix.invoice.catalog;

/** Whether a service was ever charged, after which its interval and proration cannot change; invoicing implements it. */
public interface ServiceUse {

    boolean isCharged(long service);
}
