package br.ix.invoice.subscription.register;

import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.bulk.Change;
import br.ix.invoice.catalog.Service;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.participant.Participant;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.time.BusinessClock;
import br.ix.invoice.time.History;
import br.ix.invoice.subscription.Subscription.ChargingDates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules that an input of a subscription must keep, whichever way it comes. */
@Component
class SubscriptionChecks {

    private static final String EFFECTIVE_ON = "effectiveOn";

    private final BusinessClock clock;

    SubscriptionChecks(BusinessClock clock) {
        this.clock = clock;
    }

    @Nullable SubscriptionRow check(Candidate<SubscriptionRow> candidate, SubscriptionReferences.Found found) {
        Inputs in = candidate.inputs();
        Participant participant = participant(in, found);
        Exchange exchange = participant == null ? null
                : found.exchanges().values().stream().filter(one -> one.id() == participant.exchange()).findFirst().orElseThrow();
        in.require("service", "quantity", "startsOn");
        Service service = found.services().get(Objects.toString(in.raw("service"), ""));
        if (service == null && in.raw("service") != null) {
            in.refuse("UNKNOWN_SERVICE", "service", "there is no such service");
        }
        Facts facts = facts(in, candidate.stored(), service);
        checkDays(candidate, facts, participant);
        if (in.isRefused()) {
            return null;
        }
        LocalDate endsOn = lastDay(facts, participant);
        Parties parties = new Parties(participant, exchange, service);
        return candidate.stored() == null ? made(in.raw("publicId"), facts, endsOn, parties) : changed(candidate, facts, endsOn, parties);
    }

    /** What an input says besides whom and what it is about; texts that were not valid are null and refused. */
    private record Facts(LocalDate startsOn, @Nullable LocalDate endsOn, ChargingDates charging, @Nullable LocalDate settledThrough, @Nullable String externalRef,
                         BigDecimal quantity, @Nullable BigDecimal agreedUnitPrice, @Nullable BigDecimal discount) {
    }

    private record Parties(Participant participant, Exchange exchange, Service service) {
    }

    /** A one-off service is used on its first day, whatever an input says of its end. */
    private static Facts facts(Inputs in, @Nullable SubscriptionRow there, @Nullable Service service) {
        boolean saysSettled = in.form().fields().containsKey("chargedThrough");
        LocalDate settled = saysSettled ? in.day("chargedThrough") : there == null ? null : there.settledThrough();
        BigDecimal discount = in.percent("discountPercent");
        LocalDate startsOn = in.day("startsOn");
        LocalDate endsOn = in.day("endsOn");
        boolean recurring = service == null || service.recurring();
        return new Facts(startsOn, recurring ? endsOn : startsOn, charging(in, recurring), settled, in.text("externalRef", 60), in.quantity("quantity"),
                in.unitPrice("agreedUnitPrice"), discount == null ? BigDecimal.ZERO : discount);
    }

    /** What is charged once is charged on one day. */
    private static ChargingDates charging(Inputs in, boolean recurring) {
        LocalDate startsOn = in.day("chargingStartsOn");
        LocalDate endsOn = in.day("chargingEndsOn");
        return new ChargingDates(startsOn, recurring ? endsOn : startsOn);
    }

    private static @Nullable Participant participant(Inputs in, SubscriptionReferences.Found found) {
        Participant participant = found.participantOf(in.form());
        if (in.form().fields().containsKey("participant")) {
            in.require("participant");
            if (participant == null && in.raw("participant") != null) {
                in.refuse("UNKNOWN_PARTICIPANT", "participant", "there is no such participant");
            }
            return participant;
        }
        in.require("asn", "exchange");
        in.asn("asn");
        if (in.raw("exchange") != null && !found.exchanges().containsKey(in.raw("exchange"))) {
            in.refuse("UNKNOWN_EXCHANGE", "exchange", "there is no such exchange");
        }
        if (participant == null && !in.isRefused()) {
            in.refuse("UNKNOWN_PARTICIPANT", "asn", "does not take part at the exchange '%s'".formatted(in.raw("exchange")));
        }
        return participant;
    }

    private static void checkDays(Candidate<SubscriptionRow> candidate, Facts facts, @Nullable Participant participant) {
        Inputs in = candidate.inputs();
        LocalDate start = facts.startsOn();
        if (start == null) {
            return;
        }
        if (facts.endsOn() != null && facts.endsOn().isBefore(start)) {
            in.refuse("END_BEFORE_START", "endsOn", "is before startsOn, " + start);
        }
        if (participant != null && participant.joinedOn() != null && start.isBefore(participant.joinedOn())) {
            in.refuse("START_BEFORE_JOINED", "startsOn", "is before the participant joined, " + participant.joinedOn());
        }
        if (participant != null && participant.leftOn() != null && start.isAfter(participant.leftOn())) {
            in.refuse("START_AFTER_LEFT", "startsOn", "is after the participant left, " + participant.leftOn());
        }
        checkCharging(in, facts);
        LocalDate effectiveOn = candidate.change().effectiveOn();
        if (effectiveOn != null && effectiveOn.isBefore(start)) {
            in.refuse("INVALID_DAY", EFFECTIVE_ON, "is before startsOn, " + start);
        }
    }

    /** Charging starts with the service or later; whether it ends before or after the service is free. */
    private static void checkCharging(Inputs in, Facts facts) {
        LocalDate first = facts.charging().startsOn() == null ? facts.startsOn() : facts.charging().startsOn();
        LocalDate last = facts.charging().endsOn();
        if (first.isBefore(facts.startsOn())) {
            in.refuse("CHARGING_BEFORE_START", "chargingStartsOn", "is before startsOn, " + facts.startsOn());
        }
        if (last != null && last.isBefore(first)) {
            in.refuse("END_BEFORE_START", "chargingEndsOn", "is before the first day that is charged, " + first);
        }
    }

    /** Nothing goes on after the participant left. */
    private static @Nullable LocalDate lastDay(Facts facts, Participant participant) {
        LocalDate left = participant.leftOn();
        return left != null && (facts.endsOn() == null || facts.endsOn().isAfter(left)) ? left : facts.endsOn();
    }

    private static SubscriptionRow made(@Nullable String publicId, Facts facts, @Nullable LocalDate endsOn, Parties parties) {
        LocalDate start = facts.startsOn();
        return new SubscriptionRow(0, 0, publicId == null ? UUID.randomUUID().toString() : publicId, parties.participant(), parties.exchange(), parties.service(),
                start, endsOn, facts.charging(), false, facts.settledThrough(), facts.externalRef(), History.always(start, facts.quantity()),
                History.always(start, facts.agreedUnitPrice()), History.always(start, facts.discount()));
    }

    private SubscriptionRow changed(Candidate<SubscriptionRow> candidate, Facts facts, @Nullable LocalDate endsOn, Parties parties) {
        SubscriptionRow there = candidate.before();
        LocalDate start = facts.startsOn();
        LocalDate today = clock.today(there.exchange().timeZone());
        Change.Days days = new Change.Days(today, start, start);
        Change change = candidate.change();
        return new SubscriptionRow(there.id(), there.version(), there.publicId(), parties.participant(), parties.exchange(),
                parties.service(), start, endsOn, facts.charging(), there.isVoid(), facts.settledThrough(), facts.externalRef(),
                change.of("quantity", there.quantity(), facts.quantity(), days).beginningOn(start),
                change.of("agreedUnitPrice", there.agreedUnitPrice(), facts.agreedUnitPrice(), days).beginningOn(start),
                change.of("discountPercent", there.discount(), facts.discount(), days).beginningOn(start));
    }
}
