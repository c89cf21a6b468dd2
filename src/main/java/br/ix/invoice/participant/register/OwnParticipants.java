package br.ix.invoice.participant.register;

import br.ix.invoice.participant.BillingAccountsOfParticipants;
import br.ix.invoice.rest.Caller;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Which participants a caller may see: its ASN's, or, a reseller's key, those of its billing account. Public for the face and web. */
@Component
public class OwnParticipants {

    private static final String WITH_ASN = """
            SELECT id FROM participant WHERE asn = :asn
            """;

    private static final Set<Long> NOBODY = Set.of(0L);

    private final NamedParameterJdbcTemplate jdbc;
    private final ObjectProvider<BillingAccountsOfParticipants> accounts;

    OwnParticipants(NamedParameterJdbcTemplate jdbc, ObjectProvider<BillingAccountsOfParticipants> accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** Keys of the participants that it may see; null: all. */
    public @Nullable Set<Long> of(Caller caller) {
        if (!caller.isParticipant()) {
            return null;
        }
        Set<Long> own = new HashSet<>();
        if (caller.asn() != null) {
            own.addAll(withAsn(caller.asn()));
        } else if (caller.billingAccount() != null) {
            accounts.forEach(known -> own.addAll(known.participantsOf(caller.billingAccount())));
        }
        return own;
    }

    /** Keys of the participants with an AS number, at any exchange. */
    public List<Long> withAsn(long asn) {
        return jdbc.queryForList(WITH_ASN, Map.of("asn", asn), Long.class);
    }

    /** The keys for an {@code IN}: none matches where there are none. */
    static Collection<Long> orNobody(@Nullable Set<Long> own) {
        return own == null || own.isEmpty() ? NOBODY : own;
    }
}
