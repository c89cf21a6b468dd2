package br.ix.invoice.portal.web;

import br.ix.invoice.participant.Participant;
import br.ix.invoice.participant.ParticipantCards;
import br.ix.invoice.participant.ParticipantCards.Card;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Participants that a caller reaches here; for a key of role participant, another's ASN does not exist. */
@Component
class Whose {

    /** Items of a bare list. */
    static final int MOST = 50_000;

    private final Participants participants;
    private final ParticipantCards cards;

    Whose(Participants participants, ParticipantCards cards) {
        this.participants = participants;
        this.cards = cards;
    }

    /** Whether a caller is neither a participant nor the portal's server: it may change what is not a participant's own business. */
    static boolean isOperator(Caller caller) {
        return caller.role() != Role.PARTICIPANT && caller.role() != Role.PORTAL;
    }

    /** Refuses (404) an ASN that is asked for and is another's; null: none is asked for. */
    void requireOwn(@Nullable Long asn, Caller caller) {
        Set<Long> own = asn == null ? null : participants.visibleTo(caller);
        if (own != null && participants.withIds(own).values().stream().map(Participant::asn).noneMatch(asn::equals)) {
            throw Refusal.notFound("ASN", asn);
        }
    }

    /** Those with an ASN (null: any) at an exchange (its code; null: any). */
    List<Card> with(@Nullable Long asn, @Nullable String exchange, Caller caller) {
        requireOwn(asn, caller);
        return Page.all(query -> cards.list(asn, exchange, query, caller), MOST);
    }

    /** The one with a uuid; another's or none is refused (404). */
    Card withId(String uuid, Caller caller) {
        String id = Given.uuidOf(uuid);
        return (id == null ? Optional.<Card>empty() : cards.byId(id, caller)).orElseThrow(() -> Refusal.notFound("participante", uuid));
    }

    /** The one that a body names; one that is not there is a fault of the body, another's does not exist (404). */
    Card named(String field, String uuid, Caller caller) {
        return cards.byId(uuid, caller).orElseThrow(() -> caller.isParticipant() ? Refusal.notFound("participante", uuid)
                : Refusal.invalid(field, uuid, "Participante desconhecido: “%s”.".formatted(uuid)));
    }
}
