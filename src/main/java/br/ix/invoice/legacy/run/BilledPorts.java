package br.ix.invoice.legacy.run;

import br.ix.invoice.catalog.Catalog;
import br.ix.invoice.invoicing.HeldServices;
import br.ix.invoice.invoicing.HeldServices.Charged;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.participant.Participant;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.subscription.Subscriptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which ports are billed at an exchange on a day. Memory holds a line for each ASN that is billed there. */
@Component
class BilledPorts {

    private static final int CHUNK = 1_000;

    private final Subscriptions subscriptions;
    private final HeldServices held;
    private final Participants participants;
    private final Catalog catalog;

    BilledPorts(Subscriptions subscriptions, HeldServices held, Participants participants, Catalog catalog) {
        this.subscriptions = subscriptions;
        this.held = held;
        this.participants = participants;
        this.catalog = catalog;
    }

    /** What an ASN is billed for: its ports together in Mb/s (0: none), by the codes of all its services. */
    record Billed(BigDecimal mbps, Set<String> services) {

        static final Billed NOTHING = new Billed(BigDecimal.ZERO, Set.of());

        boolean hasPort() {
            return mbps.signum() > 0;
        }

        private Billed plus(BigDecimal more, String service) {
            Set<String> all = new TreeSet<>(services);
            all.add(service);
            return new Billed(mbps.add(more), all);
        }
    }

    /** By ASN. */
    Map<Long, Billed> at(Exchange exchange, LocalDate day) {
        Map<Long, Integer> speeds = catalog.portSpeeds();
        Map<Long, Billed> billed = new HashMap<>();
        List<Long> keys = subscriptions.atExchange(exchange.id(), 0, CHUNK);
        while (!keys.isEmpty()) {
            List<Charged> charged = held.chargedOn(day, keys);
            Map<Long, Participant> whose = participants.withIds(charged.stream().map(Charged::participant).collect(Collectors.toSet()));
            for (Charged one : charged) {
                BigDecimal mbps = one.quantity().multiply(BigDecimal.valueOf(speeds.getOrDefault(one.service(), 0)));
                billed.merge(whose.get(one.participant()).asn(), Billed.NOTHING.plus(mbps, one.code()), (there, more) -> there.plus(mbps, one.code()));
            }
            keys = subscriptions.atExchange(exchange.id(), keys.get(keys.size() - 1), CHUNK);
        }
        return billed;
    }
}
