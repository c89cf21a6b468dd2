package br.ix.invoice.console.participant;

import br.ix.invoice.console.page.Paging;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.rest.PageQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who takes part where. */
@Controller
@RequestMapping("/console/participants")
class ParticipantsController {

    private final Participants participants;
    private final Exchanges exchanges;

    ParticipantsController(Participants participants, Exchanges exchanges) {
        this.participants = participants;
        this.exchanges = exchanges;
    }

    @GetMapping
    String list(Search asked, PageQuery query, HttpServletRequest request, Model model) {
        List<Exchange> all = exchanges.all();
        Long at = all.stream().filter(one -> one.code().equals(asked.exchange())).map(Exchange::id).findFirst().orElse(null);
        Map<Long, Exchange> byKey = all.stream().collect(Collectors.toMap(Exchange::id, Function.identity()));
        model.addAttribute("participants", Paging.of(participants.search(asked.q(), at, query), request)
                .inFile(Line.class, found -> found.stream().map(one -> Line.of(one, byKey.get(one.exchange()))).toList()));
        model.addAttribute("exchanges", all);
        model.addAttribute("exchangesByKey", byKey);
        model.addAttribute("asked", asked);
        return "participant/list";
    }

    /** What was typed, and the code of the exchange that was chosen. */
    record Search(@Nullable String q, @Nullable String exchange) {
    }

    /** A participant as a line of a file: the code of the exchange, the names of today. */
    record Line(String id, long asn, String exchange, String organisation, @Nullable String profile, @Nullable LocalDate joinedOn, @Nullable LocalDate leftOn) {

        static Line of(Participants.Entry one, Exchange exchange) {
            return new Line(one.publicId(), one.asn(), exchange.code(), one.organisation(), one.profile(), one.joinedOn(), one.leftOn());
        }
    }
}
