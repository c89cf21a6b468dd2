package br.ix.invoice.invoicing.account;

import br.ix.invoice.ix.ExchangesChanged;
import br.ix.invoice.rest.Refusal;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows exchanges that move to another issuer: not under a live run (409), and what is charged already from that day on, in the name of the
 * issuer of before, is revised.
 */
@Component
class IssuerMoves {

    private final StaleAccounts stale;
    private final ChargeStates states;

    IssuerMoves(StaleAccounts stale, ChargeStates states) {
        this.stale = stale;
        this.states = states;
    }

    @EventListener
    void on(ExchangesChanged event) {
        if (!event.issuersFrom().isEmpty()) {
            refuseUnderLiveRun(event.issuersFrom().keySet());
            event.issuersFrom().forEach((exchange, from) -> states.reviseExchange(from, exchange));
        }
    }

    private void refuseUnderLiveRun(Set<Long> exchanges) {
        stale.liveRunAt(exchanges).ifPresent(run -> {
            throw Refusal.conflict("live-run-exists", "The run %s is live at the exchange: post or discard it before another issues there".formatted(run))
                    .with("run", run).about("issuer", null);
        });
    }
}
