package br.ix.invoice.invoicing.charge;

import br.ix.invoice.catalog.Service.Timing;
import br.ix.invoice.invoicing.charge.LiveParticipant.LiveAccount;
import br.ix.invoice.invoicing.charge.LiveParticipant.LiveProfile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Random changes of participants and of who pays, over the API; each true when it was accepted. */
final class LiveMoves {

    private final LiveIx ix;

    LiveMoves(LiveIx ix) {
        this.ix = ix;
    }

    boolean profileOfParticipant() {
        LiveParticipant one = ix.any(ix.participants);
        LiveProfile profile = ix.any(ix.profiles);
        LocalDate from = ix.day();
        if (!ix.accepts("participants", one.id, Map.of("profile", profile.id, "effectiveOn", from.toString()))) {
            return false;
        }
        one.profile.change(from, profile);
        return true;
    }

    boolean discountOfProfile() {
        LiveProfile one = ix.any(ix.profiles);
        LocalDate from = ix.day();
        BigDecimal percent = ix.percent();
        if (!ix.accepts("participant-profiles", one.id, Map.of("discountPercent", percent.toPlainString(), "effectiveOn", from.toString()))) {
            return false;
        }
        one.discount.change(from, percent);
        return true;
    }

    boolean timing() {
        LiveService one = ix.any(ix.services);
        LocalDate from = ix.day().withDayOfMonth(1);
        Timing timing = ix.any(List.of(Timing.values()));
        if (!ix.accepts("services", one.facts.code(), Map.of("timing", timing, "effectiveOn", from.toString()))) {
            return false;
        }
        one.timing.change(from, timing);
        return true;
    }

    /** A new organisation pays the participant's own account too. */
    boolean organisation() {
        LiveParticipant one = ix.any(ix.participants);
        String organisation = anyOrganisation();
        LocalDate from = ix.day();
        if (!ix.accepts("participants", one.id, Map.of("organisation", organisation, "effectiveOn", from.toString()))) {
            return false;
        }
        if (!organisation.equals(one.organisation.on(from))) {
            one.organisation.change(from, organisation);
            one.own.billTo.change(from, organisation);
        }
        return true;
    }

    boolean account() {
        LiveParticipant one = ix.any(ix.participants);
        LiveAccount account = ix.any(ix.accounts);
        LocalDate from = ix.day();
        if (!ix.accepts("participants", one.id, Map.of("billingAccount", account.id, "effectiveOn", from.toString()))) {
            return false;
        }
        one.account.change(from, account);
        return true;
    }

    boolean billTo() {
        LiveAccount one = ix.any(ix.accounts);
        String organisation = anyOrganisation();
        LocalDate from = ix.day();
        if (!ix.accepts("billing-accounts", one.id, Map.of("billTo", organisation, "effectiveOn", from.toString()))) {
            return false;
        }
        one.billTo.change(from, organisation);
        return true;
    }

    private String anyOrganisation() {
        return ix.any(ix.participants).organisation.on(LiveParticipant.ALWAYS);
    }

    boolean issuer() {
        String issuer = ix.any(ix.issuers);
        LocalDate from = ix.day().withDayOfMonth(1);
        if (!ix.accepts("exchanges", ix.exchange, Map.of("issuer", issuer, "effectiveOn", from.toString()))) {
            return false;
        }
        ix.issuer.change(from, issuer);
        return true;
    }

    boolean leave() {
        LiveParticipant one = ix.any(ix.participants);
        LocalDate left = ix.day();
        if (!ix.accepts("participants", one.id, Map.of("leftOn", left.toString()))) {
            return false;
        }
        one.leftOn = left;
        ix.subscriptions.stream().filter(mine -> mine.participant == one).forEach(mine -> mine.endOn(mine.endsOn));
        return true;
    }
}
