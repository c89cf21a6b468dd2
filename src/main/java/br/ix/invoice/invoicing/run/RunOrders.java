package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.account.StandingOrder;
import br.ix.invoice.invoicing.run.LeftOut.Why;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Parks accounts that need a purchase order and have none that is valid on the last day of the period, where there is something to pay. Who
 * was released is billed without.
 */
@Component
class RunOrders {

    private final RunDecisions decisions;

    RunOrders(RunDecisions decisions) {
        this.decisions = decisions;
    }

    /** The drafts of a chunk in their order, with those parked that lack a purchase order and were not released. */
    List<AccountDraft> present(Run run, RunBook.Reading book, List<AccountDraft> drafts) {
        Map<Long, LeftOut> missing = new HashMap<>();
        drafts.stream().filter(draft -> lacksOrder(draft, book)).forEach(draft -> missing.put(draft.account().id(),
                LeftOut.parked(Why.PURCHASE_ORDER_REQUIRED, ParkedFacts.ofOrder(book.day(), draft.account().order().number()))));
        if (missing.isEmpty()) {
            return drafts;
        }
        Map<Long, List<RunDecisions.Release>> releases = decisions.releases(run.id(), List.copyOf(missing.keySet()));
        missing.keySet().removeIf(account -> releases.getOrDefault(account, List.of()).stream()
                .anyMatch(release -> release.from().equals(Why.PURCHASE_ORDER_REQUIRED.name())));
        return drafts.stream().map(draft -> draft.unless(missing.get(draft.account().id()))).toList();
    }

    private static boolean lacksOrder(AccountDraft draft, RunBook.Reading book) {
        StandingOrder order = draft.account().order();
        return order.isRequired(book.issuers().get(draft.account().exchange()).requiresPurchaseOrder()) && order.on(book.day()) == null
                && draft.documents().stream().anyMatch(document -> document.total().amount().signum() > 0);
    }
}
