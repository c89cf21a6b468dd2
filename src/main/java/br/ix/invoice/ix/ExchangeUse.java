package br.ix.invoice.ix;

/** Whether something was charged at an exchange, after which its zone and currency cannot change; invoicing implements it. */
public interface ExchangeUse {

    boolean isCharged(long exchange);
}
