package br.ix.invoice.participant.register;

import br.ix.invoice.bulk.Change;
import br.ix.invoice.bulk.Stored;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.time.History;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A participant as it is stored. {@code billing}: the account that it is billed to, which invoicing keeps. Public for the module's face
 * and its web package.
 */
public record ParticipantRow(long id, long version, String publicId, long asn, Exchange exchange, @Nullable LocalDate joinedOn,
                             @Nullable LocalDate leftOn, History<Reference> organisation, History<@Nullable Reference> profile,
                             Billing billing) implements Stored {

    @Override
    public String path() {
        return "participants/" + publicId;
    }

    /**
     * Public id of today's account, and all accounts by day. {@code from} is set only while the account is changed from a day on.
     */
    public record Billing(@Nullable String account, History<String> accounts, @Nullable LocalDate from) {

        static final Billing UNKNOWN = new Billing(null, new History<>(List.of()), null);

        static Billing first(@Nullable String account) {
            return new Billing(account, new History<>(List.of()), null);
        }
    }

    public @Nullable String billingAccount() {
        return billing.account();
    }

    @Nullable LocalDate billingAccountFrom() {
        return billing.from();
    }

    ParticipantRow billedTo(@Nullable String account, History<String> accounts) {
        return with(new Billing(account, accounts, null));
    }

    /** With the account that a change names; one from a day on is told to invoicing also where it is today's already. */
    ParticipantRow billedTo(@Nullable String account, Change change) {
        LocalDate from = change.names().contains("billingAccount") ? change.effectiveOn() : null;
        LocalDate start = joinedOn == null ? History.BEGINNING : joinedOn;
        return with(new Billing(account, billing.accounts(), from == null || from.isAfter(start) ? from : History.BEGINNING));
    }

    private ParticipantRow with(Billing other) {
        return new ParticipantRow(id, version, publicId, asn, exchange, joinedOn, leftOn, organisation, profile, other);
    }
}
