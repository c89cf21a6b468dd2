package br.ix.invoice.invoicing.reading;

import br.ix.invoice.invoicing.account.AccountsOfAsn;
import br.ix.invoice.rest.Caller;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What of the documents a caller may see. A participant sees what was issued to an account of its own, and of an account that it shares
 * those documents that charge nobody else; a reseller's key sees the documents of its account.
 */
@Component
class Visible {

    /** A value that no key has, since an IN list cannot be empty. */
    private static final List<Long> NONE = List.of(-1L);
    private static final long NO_ASN = 0;

    private final AccountsOfAsn accounts;

    Visible(AccountsOfAsn accounts) {
        this.accounts = accounts;
    }

    /** The parameters of the part of a query that starts with {@code :limited}. */
    void limit(Map<String, @Nullable Object> parameters, Caller caller) {
        boolean byAsn = caller.isParticipant() && caller.billingAccount() == null;
        long asn = caller.asn() == null ? NO_ASN : caller.asn();
        parameters.put("limited", caller.isParticipant() ? 1 : 0);
        parameters.put("callerAccount", caller.isParticipant() ? caller.billingAccount() : null);
        parameters.put("callerAsn", byAsn ? asn : null);
        put(parameters, "ofCaller", byAsn ? asn : null);
    }

    /** The parameters of a filter by ASN. */
    void filter(Map<String, @Nullable Object> parameters, @Nullable Long asn) {
        parameters.put("asn", asn);
        put(parameters, "ofAsn", asn);
    }

    private void put(Map<String, @Nullable Object> parameters, String suffix, @Nullable Long asn) {
        AccountsOfAsn.Accounts found = asn == null ? new AccountsOfAsn.Accounts(List.of(), List.of()) : accounts.of(asn);
        parameters.put("own_" + suffix, found.own().isEmpty() ? NONE : found.own());
        parameters.put("shared_" + suffix, found.shared().isEmpty() ? NONE : found.shared());
    }
}
