package br.ix.invoice.portal.web;

import br.ix.invoice.ix.Exchange;
import br.ix.invoice.participant.ParticipantCards.Card;
import br.ix.invoice.portal.web.Servicos.ServicoView;
import br.ix.invoice.rest.Faults;
import br.ix.invoice.subscription.SubscriptionRecord;
import br.ix.invoice.subscription.Subscriptions;
import br.ix.invoice.time.BusinessClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and changes services, for operators: {@code preco} is agreed from the first day that is not charged, {@code hash} is the reference.
 * What the service then shows must be what was sent, else it is refused as a whole.
 */
@Component
class ServicoChanges {

    private static final OldNames NAMES = new OldNames(Map.of("agreedUnitPrice", "preco", "externalRef", "hash", "service", "tipo",
            "startsOn", "data_expiracao", "asn", "participante"));

    private final Subscriptions subscriptions;
    private final Servicos servicos;
    private final BusinessClock clock;

    ServicoChanges(Subscriptions subscriptions, Servicos servicos, BusinessClock clock) {
        this.subscriptions = subscriptions;
        this.servicos = servicos;
        this.clock = clock;
    }

    /** Quantity 1, billed as its service ({@code tipo}, which must be there) says, from the day after {@code data_expiracao} on, else from today. */
    @Transactional
    public ServicoView create(Card card, Given given) {
        Exchange exchange = card.exchange();
        String type = given.required("tipo");
        BigDecimal price = given.decimal("preco");
        LocalDate paid = given.day("data_expiracao");
        Faults faults = new Faults();
        given.refuseOther(faults, Map.of("ix", Ixs.idOf(exchange)));
        faults.refuseIfAny();
        LocalDate start = paid == null ? clock.today(exchange.timeZone()) : paid.plusDays(1);
        String id = NAMES.get(() -> subscriptions.create(new SubscriptionRecord(given.text("hash"), Long.toString(card.participant().asn()),
                exchange.code(), type, "1", start.toString(), null, price == null ? null : price.toPlainString(), null, null)));
        return asSent(card, id, price, given.yesOrNo("recorrente"));
    }

    @Transactional
    public ServicoView change(Card card, ServicoView now, Given given) {
        Faults faults = new Faults();
        given.refuseOther(faults, Map.of("uuid", now.uuid(), "tipo", now.tipo(), "recorrente", now.recorrente(), "ix", now.ix(),
                "data_expiracao", now.data_expiracao(), "participante", now.participante()));
        BigDecimal price = given.has("preco") ? given.decimal("preco") : now.preco();
        if (given.has("preco") && price == null) {
            faults.add("preco", null, "Este campo é obrigatório.");
        }
        faults.refuseIfAny();
        Map<String, @Nullable String> fields = new HashMap<>();
        if (given.has("hash") && !now.hash().equals(given.text("hash"))) {
            fields.put("externalRef", given.required("hash"));
        }
        boolean otherPrice = price != null && (now.preco() == null || price.compareTo(now.preco()) != 0);
        if (otherPrice) {
            fields.put("agreedUnitPrice", price.toPlainString());
        }
        if (!fields.isEmpty()) {
            NAMES.run(() -> subscriptions.change(now.uuid(), fields, otherPrice ? now.data_expiracao().plusDays(1) : null));
        }
        return asSent(card, now.uuid(), price, null);
    }

    /** A quantity, a discount, or a service of another kind may make of it what was not meant. */
    private ServicoView asSent(Card card, String id, @Nullable BigDecimal price, @Nullable Boolean recurring) {
        ServicoView view = servicos.one(card, id);
        Faults faults = new Faults();
        if (price != null && (view.preco() == null || view.preco().compareTo(price) != 0)) {
            faults.add("preco", price, "O mês deste serviço custaria %s, não %s: mude o preço no console.".formatted(
                    Objects.toString(view.preco(), "nada"), price.toPlainString()));
        }
        if (recurring != null && recurring != view.recorrente()) {
            faults.add("recorrente", recurring, "Um serviço do tipo “%s” %s recorrente.".formatted(view.tipo(), view.recorrente() ? "é" : "não é"));
        }
        faults.refuseIfAny();
        return view;
    }

    void delete(ServicoView now) {
        subscriptions.delete(now.uuid());
    }
}
