package br.ix.invoice.invoicing;

/** What follows for an issued invoice from payments and days; overdue goes before partly paid. */
public enum PaymentState { OPEN, PARTLY_PAID, PAID, OVERDUE, CREDITED, WRITTEN_OFF }
