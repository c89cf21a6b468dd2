package br.ix.invoice.portal.web;

import br.ix.invoice.invoicing.HeldServices;
import br.ix.invoice.invoicing.HeldServices.Held;
import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.invoicing.InvoicesByHand;
import br.ix.invoice.participant.ParticipantCards.Card;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Fault;
import br.ix.invoice.rest.Faults;
import br.ix.invoice.rest.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes an invoice of open services, each recurring one for its open month and {@code meses} more. Sum, state and due day are ours; a sum that
 * is sent must be ours or that of the frontend (price × months), which knows nothing of parts of months.
 */
@Component
class NewFatura {

    private static final int MOST_MONTHS = 36;

    private final Whose whose;
    private final HeldServices services;
    private final InvoicesByHand invoices;
    private final TransactionTemplate transaction;

    NewFatura(Whose whose, HeldServices services, InvoicesByHand invoices, TransactionTemplate transaction) {
        this.whose = whose;
        this.services = services;
        this.invoices = invoices;
        this.transaction = transaction;
    }

    InvoiceView issue(Given given, Caller caller) {
        Card card = whose.named("participante", given.requiredUuid("participante"), caller);
        BigDecimal believed = given.decimal("valor");
        refuseNoDay(given);
        String order = given.text("identificacao_oc");
        Map<Held, Integer> chosen = chosen(given, card);
        Map<String, Integer> months = new LinkedHashMap<>();
        chosen.forEach((held, more) -> months.put(held.id().toString(), more));
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                InvoiceView issued = invoices.issueAhead(String.valueOf(card.billingAccount()), months, order, caller);
                refuseOtherSum(believed, issued, chosen);
                return issued;
            }));
        } catch (Refusal refusal) {
            throw refusal.status() == HttpStatus.BAD_REQUEST && !refusal.faults().isEmpty() ? Refusal.invalid(inOldNames(refusal.faults())) : refusal;
        }
    }

    private static void refuseNoDay(Given given) {
        String day = given.text("vencimento");
        if (day != null && !day.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            throw Refusal.invalid("vencimento", day, "Informe uma data no formato aaaa-mm-dd.");
        }
    }

    /** The services that are asked for, with the months in advance; all that cannot be charged are named at once. */
    private Map<Held, Integer> chosen(Given given, Card card) {
        Map<String, Held> own = services.of(List.of(card.participant().id())).stream()
                .collect(Collectors.toMap(held -> held.id().toString(), Function.identity()));
        Map<Held, Integer> chosen = new LinkedHashMap<>();
        Faults faults = new Faults();
        for (Given one : given.objects("servicos")) {
            String uuid = one.requiredUuid("uuid");
            int months = one.whole("meses", 0, MOST_MONTHS);
            Held held = own.get(uuid);
            if (held == null) {
                faults.add("servicos", uuid, "Serviço desconhecido ou de outro participante: “%s”.".formatted(uuid));
            } else if (!held.open()) {
                faults.add("servicos", uuid, "O serviço “%s” já foi faturado até %s.".formatted(uuid, held.chargedThrough()));
            } else if (chosen.put(held, held.recurring() ? months : 0) != null) {
                faults.add("servicos", uuid, "O serviço “%s” foi dado duas vezes.".formatted(uuid));
            }
        }
        faults.refuseIfAny();
        return chosen;
    }

    private static void refuseOtherSum(@Nullable BigDecimal believed, InvoiceView issued, Map<Held, Integer> chosen) {
        BigDecimal total = new BigDecimal(issued.total());
        BigDecimal sent = believed == null ? BigDecimal.ZERO : believed.setScale(total.scale(), RoundingMode.HALF_UP);
        if (sent.signum() != 0 && sent.compareTo(total) != 0 && sent.compareTo(frontendsSum(chosen)) != 0) {
            throw Refusal.invalid("valor", believed, "O valor calculado é %s, não %s.".formatted(total.toPlainString(), sent.toPlainString()));
        }
    }

    private static BigDecimal frontendsSum(Map<Held, Integer> chosen) {
        return chosen.entrySet().stream().filter(one -> one.getKey().monthly() != null)
                .map(one -> one.getKey().monthly().amount().multiply(BigDecimal.valueOf(one.getValue() + 1L)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Fault> inOldNames(List<Fault> faults) {
        Map<String, String> names = Map.of("subscriptions", "servicos", "through", "servicos", "purchaseOrder", "identificacao_oc",
                "billingAccount", Given.NO_FIELD);
        return faults.stream().map(fault -> new Fault(names.getOrDefault(fault.field(), fault.field()), fault.message(), fault.value())).toList();
    }
}
