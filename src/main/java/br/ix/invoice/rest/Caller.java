package br.ix.invoice.rest;

import org.jspecify.annotations.Nullable;

/**
 * Who makes a request: a person or a program. A caller of role PARTICIPANT sees only what belongs to its ASN, or, a reseller's
 * key, to its billing account (public id); both are null for everybody else. A controller takes it as a parameter.
 */
public record Caller(String name, Role role, @Nullable Long asn, @Nullable String billingAccount) {

    /** Whether what this caller sees is limited to its own. */
    public boolean isParticipant() {
        return role == Role.PARTICIPANT;
    }
}
