package br.ix.invoice.payment.applying;

import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.invoicing.SoughtInvoices;
import br.ix.invoice.job.JobSubject;
import br.ix.invoice.money.Money;
import br.ix.invoice.payment.applying.BankFileStates.Working;
import br.ix.invoice.payment.applying.UnknownMovements.Unknown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Guesses invoices for settlements that nobody knows, for a person to confirm: the oldest open one of the same payer, else one of which exactly the
 * amount is open, due within {@value #DAYS} days of the payment. Then the file is applied.
 */
@Component
class SuggestInvoices implements Tasklet {

    private static final int DAYS = 45;

    private final BankFileStates states;
    private final UnknownMovements unknown;
    private final SoughtInvoices sought;
    private final Receivables receivables;
    private final TransactionTemplate transaction;

    SuggestInvoices(BankFileStates states, UnknownMovements unknown, SoughtInvoices sought, Receivables receivables, TransactionTemplate transaction) {
        this.states = states;
        this.unknown = unknown;
        this.sought = sought;
        this.receivables = receivables;
        this.transaction = transaction;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        Working working = states.of(JobSubject.of(context));
        if (working.is("APPLYING")) {
            transaction.executeWithoutResult(status -> {
                unknown.suggest(suggestions(unknown.of(working.id())));
                states.move(working.id(), "APPLYING", "APPLIED");
            });
        }
        return RepeatStatus.FINISHED;
    }

    private Map<Long, String> suggestions(List<Unknown> movements) {
        Map<Long, String> suggestions = new HashMap<>(ofPayers(movements));
        movements.stream().filter(movement -> !suggestions.containsKey(movement.id())).collect(Collectors.groupingBy(Unknown::currency))
                .forEach((currency, those) -> suggestions.putAll(ofAmounts(Currency.getInstance(currency), those)));
        return suggestions;
    }

    private Map<Long, String> ofPayers(List<Unknown> movements) {
        Map<String, Set<Long>> accounts = sought.accountsOfTaxIds(movements.stream().map(Unknown::taxId).filter(text -> !text.isEmpty())
                .collect(Collectors.toSet()));
        Set<Long> all = accounts.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        List<Receivable> open = all.isEmpty() ? List.of() : receivables.openOf(all);
        Map<Long, String> suggestions = new HashMap<>();
        for (Unknown movement : movements) {
            Set<Long> own = accounts.getOrDefault(movement.taxId(), Set.of());
            open.stream().filter(document -> own.contains(document.account()) && !document.creditNote()
                            && document.open().currency().getCurrencyCode().equals(movement.currency()))
                    .findFirst().ifPresent(document -> suggestions.put(movement.id(), document.publicId()));
        }
        return suggestions;
    }

    private Map<Long, String> ofAmounts(Currency currency, List<Unknown> movements) {
        LocalDate first = movements.stream().map(Unknown::paidOn).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = movements.stream().map(Unknown::paidOn).max(LocalDate::compareTo).orElseThrow();
        List<Map.Entry<String, Money>> open = new ArrayList<>(sought.openWithAmounts(movements.stream()
                .map(movement -> Money.exactly(movement.paid(), currency)).collect(Collectors.toSet()), first.minusDays(DAYS), last.plusDays(DAYS)));
        Map<Long, String> suggestions = new HashMap<>();
        for (Unknown movement : movements) {
            open.stream().filter(one -> one.getValue().amount().compareTo(movement.paid()) == 0).findFirst().ifPresent(one -> {
                open.remove(one);
                suggestions.put(movement.id(), one.getKey());
            });
        }
        return suggestions;
    }
}
