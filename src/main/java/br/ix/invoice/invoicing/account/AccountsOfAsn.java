package br.ix.invoice.invoicing.account;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The billing accounts that an ASN has of its own, at any exchange, and those of others that it is or was billed to (a reseller's). Public,
 * because documents are found and shown by them.
 */
@Component
public class AccountsOfAsn {

    private static final String OWN = """
            SELECT id FROM billing_account
            WHERE own_participant_id IN (SELECT participant_id FROM billing_account_participant WHERE asn = :asn)
            """;
    private static final String MEMBER_OF = """
            SELECT billing_account_id FROM billing_account_participant WHERE asn = :asn
            UNION SELECT former.billing_account_id
            FROM billing_account_participant member JOIN billing_account_former_participant former
                ON former.participant_id = member.participant_id
            WHERE member.asn = :asn
            """;

    private final JdbcClient jdbc;

    AccountsOfAsn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keys of accounts; an account stands in one of the two lists. */
    public record Accounts(List<Long> own, List<Long> shared) {
    }

    public Accounts of(long asn) {
        List<Long> own = jdbc.sql(OWN).param("asn", asn).query(Long.class).list();
        List<Long> shared = new ArrayList<>(jdbc.sql(MEMBER_OF).param("asn", asn).query(Long.class).list());
        shared.removeAll(own);
        return new Accounts(own, shared);
    }
}
