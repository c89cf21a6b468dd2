package br.ix.invoice.access.factor;

/** What a person proved to have. Public: the log of logins tells them apart. */
public enum CodeKind { APP, RECOVERY }
