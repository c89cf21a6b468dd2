package br.ix.invoice.portal.web;

import br.ix.invoice.invoicing.HeldServices;
import br.ix.invoice.invoicing.HeldServices.Held;
import br.ix.invoice.money.Money;
import br.ix.invoice.participant.ParticipantCards.Card;
import br.ix.invoice.rest.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Subscriptions as the old system shows its services. */
@Component
class Servicos {

    /** Participants whose services are read together. */
    private static final int CHUNK = 500;

    private final HeldServices held;

    Servicos(HeldServices held) {
        this.held = held;
    }

    /** {@code preco}: net, of a month; {@code data_expiracao}: the last day charged; {@code ix} is the integer of the exchange. */
    record ServicoView(String uuid, String hash, String tipo, @Nullable BigDecimal preco, boolean recorrente, LocalDate data_expiracao,
                       long ix, String participante) {
    }

    /** The services of participants that fit. */
    List<ServicoView> of(Collection<Card> cards, Predicate<Held> wanted) {
        Map<Long, Card> owners = new LinkedHashMap<>();
        cards.forEach(card -> owners.put(card.participant().id(), card));
        List<Long> keys = List.copyOf(owners.keySet());
        List<ServicoView> views = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += CHUNK) {
            held.of(keys.subList(from, Math.min(keys.size(), from + CHUNK))).stream().filter(wanted)
                    .forEach(one -> views.add(view(one, owners.get(one.participant()))));
        }
        return views;
    }

    /** That of a participant with a uuid; one that is not there is refused (404). */
    ServicoView one(Card card, String id) {
        return of(List.of(card), one -> one.id().toString().equals(id)).stream().findFirst().orElseThrow(() -> Refusal.notFound("servico", id));
    }

    private static ServicoView view(Held held, Card card) {
        Money monthly = held.monthly();
        return new ServicoView(held.id().toString(), held.reference() == null ? held.id().toString().replace("-", "").substring(0, 30) : held.reference(),
                held.service(), monthly == null ? null : monthly.amount(), held.recurring(), held.chargedThrough(), Ixs.idOf(card.exchange()),
                card.participant().publicId().toString());
    }
}
