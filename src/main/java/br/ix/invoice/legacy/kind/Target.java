package br.ix.invoice.legacy.kind;

/** Where records are written to, in the order in which those of one chunk are. Public: kinds say it of each record. */
public enum Target {
    EXCHANGES, ORGANISATIONS, PROFILES, SERVICES, PRICES, BILLING_ACCOUNTS, PARTICIPANTS, CONTRACTS, SUBSCRIPTIONS,
    INVOICES, INVOICE_SERVICES, PURCHASE_ORDERS
}
