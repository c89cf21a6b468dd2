package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.charge.Charged;
import br.ix.invoice.invoicing.charge.Payer;
import br.ix.invoice.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Rates accounts as runs would, by the same reading and the same rule, and writes nothing: for a preview of a change, within its
 * transaction and after it was rolled back. Public for the previews.
 */
@Component
public class Forecasts {

    private static final int CHUNK = 500;

    private final ChunkFacts facts;
    private final RunBook books;

    Forecasts(ChunkFacts facts, RunBook books) {
        this.facts = facts;
        this.books = books;
    }

    /** The months that a forecast looks at; {@code coming} is after {@code closed}. */
    public record Months(YearMonth closed, YearMonth coming) {
    }

    /** What accounts would be charged for some of their participants; each chunk of accounts is read by a fixed number of queries. */
    public Map<Forecast.Whose, Forecast> of(Collection<Long> accounts, Set<Long> participants, Months months) {
        return reckon(accounts, new Looked(participants, months, false));
    }

    /** The same with taxes: what would be to be paid if the lines of each participant were a document of their own. */
    public Map<Forecast.Whose, Forecast> taxed(Collection<Long> accounts, Set<Long> participants, Months months) {
        return reckon(accounts, new Looked(participants, months, true));
    }

    private Map<Forecast.Whose, Forecast> reckon(Collection<Long> accounts, Looked looked) {
        Months months = looked.months();
        Reckoning reckoning = new Reckoning(looked, books.read(months.closed().atEndOfMonth()), books.read(months.coming().atEndOfMonth()));
        List<Long> inOrder = accounts.stream().distinct().sorted().toList();
        for (int from = 0; from < inOrder.size(); from += CHUNK) {
            List<Long> chunk = inOrder.subList(from, Math.min(from + CHUNK, inOrder.size()));
            reckoning.addClosed(read(chunk, reckoning.closedBook, months.closed()));
            reckoning.addComing(read(chunk, reckoning.comingBook, months.coming()));
        }
        return reckoning.found;
    }

    private List<DueAccount> read(List<Long> accounts, RunBook.Reading book, YearMonth month) {
        return facts.readAll(accounts, book, RunScopes.horizon(month));
    }

    /** What is looked at: of whom, in which months, and whether with taxes. */
    private record Looked(Set<Long> participants, Months months, boolean taxed) {
    }

    /** Adds up what the drafts of accounts say. */
    private static final class Reckoning {

        private final Looked looked;
        private final Months months;
        private final RunBook.Reading closedBook;
        private final RunBook.Reading comingBook;
        private final Map<Forecast.Whose, Forecast> found = new HashMap<>();

        Reckoning(Looked looked, RunBook.Reading closedBook, RunBook.Reading comingBook) {
            this.looked = looked;
            this.months = looked.months();
            this.closedBook = closedBook;
            this.comingBook = comingBook;
        }

        void addClosed(List<DueAccount> accounts) {
            var drafting = new InvoiceDrafting(months.closed(), closedBook);
            for (DueAccount account : accounts) {
                AccountDraft draft = drafting.draft(account);
                Parties parties = parties(account, closedBook);
                if (isParked(draft)) {
                    parties.all().forEach(whose -> add(whose, parked(draft, parties)));
                } else {
                    parties.sums(draft).forEach((whose, sum) -> add(whose, new Forecast(sum, parties.zero(), parties.zero(), null)));
                }
            }
        }

        /** What is long due is not in the way of a look at the future: only a price that is missing is. */
        void addComing(List<DueAccount> accounts) {
            var before = InvoiceDrafting.withoutLimit(months.coming().minusMonths(1), comingBook);
            var then = InvoiceDrafting.withoutLimit(months.coming(), comingBook);
            var alone = InvoiceDrafting.throughItsLastDay(months.coming(), comingBook);
            for (DueAccount account : accounts) {
                Parties parties = parties(account, comingBook);
                AccountDraft first = before.draft(account);
                AccountDraft second = then.draft(account);
                AccountDraft third = alone.draft(chargedBefore(account, months.coming().atDay(1)));
                AccountDraft parked = isParked(second) ? second : isParked(third) ? third : first;
                if (isParked(parked)) {
                    parties.all().forEach(whose -> add(whose, parked(parked, parties)));
                    continue;
                }
                Money zero = parties.zero();
                parties.sums(first).forEach((whose, sum) -> add(whose, new Forecast(zero, sum.negated(), zero, null)));
                parties.sums(second).forEach((whose, sum) -> add(whose, new Forecast(zero, sum, zero, null)));
                parties.sums(third).forEach((whose, sum) -> add(whose, new Forecast(zero, zero, sum, null)));
            }
        }

        private Parties parties(DueAccount account, RunBook.Reading book) {
            return new Parties(account, book, looked);
        }

        private void add(Forecast.Whose whose, Forecast forecast) {
            found.merge(whose, forecast, Forecast::plus);
        }

        private static boolean isParked(AccountDraft draft) {
            return draft.outcome() == Outcome.PARKED || draft.outcome() == Outcome.FAILED;
        }

        private static Forecast parked(AccountDraft draft, Parties parties) {
            return new Forecast(parties.zero(), parties.zero(), parties.zero(), Objects.requireNonNull(draft.leftOut()).reason());
        }

        /** The account as if everything through the day before had been charged and were right. */
        private static DueAccount chargedBefore(DueAccount account, LocalDate first) {
            var charged = new Charged(first.minusDays(1), null, List.of(), List.of());
            return account.with(account.owing().stream().map(one -> new DueAccount.Owing(one.asn(), one.subscription(), charged,
                    one.chargeVersion(), one.discounts(), one.payers())).toList());
        }
    }

    /** Who is charged on an account, of those that are looked at. */
    private static final class Parties {

        private final DueAccount account;
        private final RunBook.Reading book;
        private final boolean taxed;
        private final Map<Long, DueAccount.Owing> bySubscription;

        Parties(DueAccount account, RunBook.Reading book, Looked looked) {
            this.account = account;
            this.book = book;
            this.taxed = looked.taxed();
            this.bySubscription = account.owing().stream()
                    .filter(owing -> looked.participants().contains(owing.subscription().participant()))
                    .collect(Collectors.toMap(owing -> owing.subscription().id(), owing -> owing));
        }

        Money zero() {
            return Money.zero(book.exchanges().get(account.exchange()).currency());
        }

        /** Those that the account is billed for on the last day of the period. */
        Set<Forecast.Whose> all() {
            return bySubscription.values().stream().filter(owing -> account.present().equals(owing.payers().on(book.day())))
                    .map(owing -> whose(owing, account.present())).collect(Collectors.toSet());
        }

        Map<Forecast.Whose, Money> sums(AccountDraft draft) {
            Map<Forecast.Whose, Money> sums = new HashMap<>();
            draft.documents().forEach(document -> document.lines().stream().filter(line -> bySubscription.containsKey(line.subscription()))
                    .collect(Collectors.groupingBy(line -> whose(bySubscription.get(line.subscription()), document.payer())))
                    .forEach((whose, lines) -> sums.merge(whose, sum(document.payer(), lines), Money::plus)));
            return sums;
        }

        private Money sum(Payer payer, List<AccountDraft.Line> lines) {
            return taxed ? new DraftTaxing(book).payable(account, payer, lines)
                    : lines.stream().map(line -> line.charge().amount()).reduce(zero(), Money::plus);
        }

        private Forecast.Whose whose(DueAccount.Owing owing, Payer payer) {
            return new Forecast.Whose(account.id(), account.publicId(), account.exchange(), owing.subscription().participant(), owing.asn(),
                    payer.organisation(), book.issuing().byKey().get(payer.issuer()).code());
        }
    }
}
