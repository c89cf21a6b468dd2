package br.ix.invoice.participant.register;

import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages of participants that a caller may see. Public for the web package. */
@Component
public class ParticipantPages {

    private final ParticipantRegister participants;
    private final ParticipantSearch search;
    private final OwnParticipants own;
    private final Exchanges exchanges;

    ParticipantPages(ParticipantRegister participants, ParticipantSearch search, OwnParticipants own, Exchanges exchanges) {
        this.participants = participants;
        this.search = search;
        this.own = own;
        this.exchanges = exchanges;
    }

    /** The filters as they were given; null: not asked for. */
    public record Wanted(@Nullable String asn, @Nullable String exchange, @Nullable String q) {
    }

    public Page<ParticipantRow> page(PageQuery query, Wanted wanted, Caller caller) {
        Inputs inputs = new Inputs(Form.of(wanted));
        Long asn = inputs.asn("asn");
        if (inputs.isRefused()) {
            throw Refusal.invalid(inputs.faults());
        }
        Long exchange = exchanges.filter(wanted.exchange());
        return Page.ofKeys(search.page(query, new ParticipantSearch.Filter(asn, exchange, wanted.q(), own.of(caller))), query, participants::read);
    }

    public boolean isVisible(ParticipantRow row, Caller caller) {
        Set<Long> visible = own.of(caller);
        return visible == null || visible.contains(row.id());
    }
}
