package br.ix.invoice.console.subscription;

import br.ix.invoice.console.page.Paging;
import br.ix.invoice.participant.Participant;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.subscription.Subscriptions;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a participant has, from when until when. */
@Controller
@RequestMapping("/console/subscriptions")
class SubscriptionsController {

    private final Subscriptions subscriptions;
    private final Participants participants;

    SubscriptionsController(Subscriptions subscriptions, Participants participants) {
        this.subscriptions = subscriptions;
        this.participants = participants;
    }

    @GetMapping
    ModelAndView list(@RequestParam String participant, PageQuery query, Caller caller, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("subscription/list");
        Participant found = participants.withIds(participants.withPublicIds(Set.of(participant)).values()).values().stream()
                .findFirst().orElseThrow(() -> Refusal.notFound("participant", participant));
        page.addObject("participant", found);
        page.addObject("organisation", participants.organisations(Set.of(found.organisation())).get(found.organisation()));
        page.addObject("subscriptions", Paging.of(subscriptions.ofParticipant(participant, query, caller), request)
                .inFile(Line.class, all -> all.stream().map(Line::of).toList()));
        return page;
    }

    /** A subscription as a line of a file. */
    record Line(String id, String participant, long asn, String service, String serviceName, String quantity, LocalDate startsOn, @Nullable LocalDate endsOn,
                @Nullable LocalDate chargingStartsOn, @Nullable LocalDate chargingEndsOn, @Nullable LocalDate chargedThrough,
                @JsonProperty("void") boolean isVoid, @Nullable String voidReason) {

        static Line of(Subscriptions.Entry one) {
            return new Line(one.id(), one.participant(), one.asn(), one.service(), one.serviceName(), one.quantity(), one.startsOn(), one.endsOn(),
                    one.charging().startsOn(), one.charging().endsOn(), one.chargedThrough(), one.isVoid(), one.voidReason());
        }
    }
}
