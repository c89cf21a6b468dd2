package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.run.LeftOut.Why;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Parks what a person has to look at before it is issued: a total of too many times the last one, too many lines. Where no issuer has a
 * bound nothing is read. Who was released is billed, as long as it comes to no more than what was looked at then.
 */
@Component
class RunBounds {

    private final LastTotals lastTotals;
    private final RunDecisions decisions;

    RunBounds(LastTotals lastTotals, RunDecisions decisions) {
        this.lastTotals = lastTotals;
        this.decisions = decisions;
    }

    /** The drafts of a chunk in their order, with those parked that are over a bound and were not released. */
    List<AccountDraft> within(Run run, RunBook.Reading book, List<AccountDraft> drafts) {
        List<Looked> looked = drafts.stream().filter(draft -> draft.outcome() == Outcome.BILLED)
                .map(draft -> Looked.at(draft, book)).filter(Looked::mayBeOver).toList();
        Map<Long, LastTotals.Total> before = lastTotals.before(run.period(),
                looked.stream().filter(Looked::isComparable).map(Looked::account).toList());
        Map<Long, LeftOut> over = new HashMap<>();
        looked.forEach(one -> {
            LeftOut found = one.over(before.get(one.account()));
            if (found != null) {
                over.put(one.account(), found);
            }
        });
        return over.isEmpty() ? drafts : parked(run, drafts, over);
    }

    private List<AccountDraft> parked(Run run, List<AccountDraft> drafts, Map<Long, LeftOut> over) {
        Map<Long, List<RunDecisions.Release>> releases = decisions.releases(run.id(), List.copyOf(over.keySet()));
        over.entrySet().removeIf(one -> releases.getOrDefault(one.getKey(), List.of()).stream()
                .anyMatch(release -> covers(release, one.getValue().facts().bill())));
        return drafts.stream().map(draft -> draft.unless(over.get(draft.account().id()))).toList();
    }

    /** A release from either bound holds for both, up to what was looked at. */
    private static boolean covers(RunDecisions.Release release, ParkedFacts.Bill bill) {
        ParkedFacts.Bill released = release.facts().bill();
        return released != null && released.currency().equals(bill.currency()) && bill.lines() <= released.lines()
                && new BigDecimal(bill.total()).compareTo(new BigDecimal(released.total())) <= 0;
    }

    /** What an account would be billed, and the bounds that it is held against. */
    private record Looked(long account, Money total, int lines, Issuer.Bounds bounds) {

        static Looked at(AccountDraft draft, RunBook.Reading book) {
            Money total = Money.zero(book.exchanges().get(draft.account().exchange()).currency());
            for (AccountDraft.Document document : draft.documents()) {
                total = total.plus(document.total());
            }
            int lines = draft.documents().stream().mapToInt(document -> document.lines().size()).sum();
            return new Looked(draft.account().id(), total, lines, book.issuers().get(draft.account().exchange()).bounds());
        }

        boolean mayBeOver() {
            return isComparable() || hasTooManyLines();
        }

        boolean isComparable() {
            return bounds.timesPrevious() != null && total.amount().compareTo(bounds.floor()) > 0;
        }

        private boolean hasTooManyLines() {
            return bounds.lines() != null && lines > bounds.lines();
        }

        @Nullable LeftOut over(LastTotals.@Nullable Total before) {
            if (before != null && isComparable() && total.amount().compareTo(before.total().multiply(bounds.timesPrevious())) > 0) {
                return LeftOut.parked(Why.TOTAL_OVER_BOUND, ParkedFacts.ofBill(bill(before.period(), before.total())));
            }
            return hasTooManyLines() ? LeftOut.parked(Why.LINES_OVER_BOUND, ParkedFacts.ofBill(bill(null, null))) : null;
        }

        private ParkedFacts.Bill bill(@Nullable YearMonth period, @Nullable BigDecimal before) {
            return new ParkedFacts.Bill(total.currency().getCurrencyCode(), total.plain(), lines, period == null ? null : period.toString(),
                    before == null ? null : before.toPlainString(),
                    bounds.timesPrevious() == null ? null : bounds.timesPrevious().toPlainString(), bounds.lines());
        }
    }
}
