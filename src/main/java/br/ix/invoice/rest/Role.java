package br.ix.invoice.rest;

/** What a caller may do; {@code docs/reference/roles.md} has the table. */
public enum Role {
    VIEWER, OPERATOR, APPROVER, ADMINISTRATOR, PARTICIPANT, PORTAL
}
