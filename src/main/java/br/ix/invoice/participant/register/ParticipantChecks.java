package br.ix.invoice.participant.register;

import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.bulk.Change;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.participant.BillingAccountsOfParticipants;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.time.BusinessClock;
import br.ix.invoice.time.History;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules that an input of a participant must keep, whichever way it comes. */
@Component
class ParticipantChecks {

    private static final String EFFECTIVE_ON = "effectiveOn";

    private final BusinessClock clock;

    ParticipantChecks(BusinessClock clock) {
        this.clock = clock;
    }

    @Nullable ParticipantRow check(Candidate<ParticipantRow> candidate, ParticipantReferences.Found found) {
        Inputs in = candidate.inputs();
        in.require("asn", "exchange", "organisation");
        Long asn = in.asn("asn");
        Exchange exchange = known(in, "exchange", found.exchanges());
        Reference organisation = known(in, "organisation", found.organisations());
        Reference profile = known(in, "profile", found.profiles());
        keyStays(in, candidate.stored());
        LocalDate joinedOn = in.day("joinedOn");
        LocalDate leftOn = in.day("leftOn");
        if (joinedOn != null && leftOn != null && leftOn.isBefore(joinedOn)) {
            in.refuse("END_BEFORE_START", "leftOn", "is before joinedOn, " + joinedOn);
        }
        effectiveAfterJoining(candidate, joinedOn);
        String account = account(candidate, exchange, found.accounts());
        if (in.isRefused()) {
            return null;
        }
        return candidate.stored() == null
                ? new ParticipantRow(0, 0, Objects.requireNonNullElseGet(in.raw("publicId"), () -> UUID.randomUUID().toString()), asn, exchange, joinedOn, leftOn,
                        History.always(History.BEGINNING, organisation), History.always(History.BEGINNING, profile),
                        ParticipantRow.Billing.first(account))
                : changed(candidate, joinedOn, organisation, profile).billedTo(account, candidate.change());
    }

    private ParticipantRow changed(Candidate<ParticipantRow> candidate, @Nullable LocalDate joinedOn, Reference organisation,
                                   @Nullable Reference profile) {
        ParticipantRow there = candidate.before();
        LocalDate start = joinedOn == null ? History.BEGINNING : joinedOn;
        Change.Days days = new Change.Days(clock.today(there.exchange().timeZone()), start, History.BEGINNING);
        return new ParticipantRow(there.id(), there.version(), there.publicId(), there.asn(), there.exchange(), joinedOn,
                candidate.inputs().day("leftOn"), candidate.change().of("organisation", there.organisation(), organisation, days),
                candidate.change().of("profile", there.profile(), profile, days), there.billing());
    }

    private static void keyStays(Inputs in, @Nullable ParticipantRow there) {
        if (there == null) {
            return;
        }
        if (!Long.toString(there.asn()).equals(Objects.toString(in.asn("asn"), ""))) {
            in.refuse("IMMUTABLE", "asn", "is part of the key and cannot change");
        }
        if (!there.exchange().code().equals(in.raw("exchange"))) {
            in.refuse("IMMUTABLE", "exchange", "is part of the key and cannot change");
        }
    }

    private static void effectiveAfterJoining(Candidate<ParticipantRow> candidate, @Nullable LocalDate joinedOn) {
        LocalDate day = candidate.change().effectiveOn();
        if (day != null && joinedOn != null && day.isBefore(joinedOn)) {
            candidate.inputs().refuse("INVALID_DAY", EFFECTIVE_ON, "is before joinedOn, " + joinedOn);
        }
    }

    /** Public id of the account that is named; none named: that of today, of a new participant null (one of its own is made). */
    private static @Nullable String account(Candidate<ParticipantRow> candidate, @Nullable Exchange exchange,
                                            Map<String, BillingAccountsOfParticipants.Named> accounts) {
        Inputs in = candidate.inputs();
        ParticipantRow there = candidate.stored();
        String name = in.raw("billingAccount");
        if (name == null) {
            if (there != null && there.billingAccount() != null) {
                in.refuse("MISSING", "billingAccount", "is required: name the account that is billed instead");
            }
            return null;
        }
        BillingAccountsOfParticipants.Named account = accounts.get(name);
        if (account == null) {
            in.refuse("UNKNOWN_BILLING_ACCOUNT", "billingAccount", "there is no such billing account");
        } else if (exchange != null && account.exchange() != exchange.id()) {
            in.refuse("OTHER_EXCHANGE", "billingAccount", "is an account of another exchange");
        }
        return account == null ? null : account.publicId();
    }

    private static <V> @Nullable V known(Inputs in, String field, Map<String, V> found) {
        String name = in.raw(field);
        V value = name == null ? null : found.get(name);
        if (name != null && value == null) {
            in.refuse("UNKNOWN_" + field.toUpperCase(Locale.ROOT), field, "there is no such " + field);
        }
        return value;
    }
}
