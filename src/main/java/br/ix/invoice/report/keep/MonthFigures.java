package br.ix.invoice.report.keep;

import br.ix.invoice.invoicing.AccountKey;
import br.ix.invoice.invoicing.IssuedFigures;
import br.ix.invoice.invoicing.IssuedFigures.Issued;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.payment.AgingRow;
import br.ix.invoice.payment.Balances;
import br.ix.invoice.payment.CashFigures;
import br.ix.invoice.payment.CashFigures.Cash;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Role;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Works the figures of one part of a month out and writes them in place of those that were there. */
@Component
class MonthFigures {

    private static final Caller REPORTS = new Caller("reports", Role.VIEWER, null, null);
    private static final int MOST_ACCOUNTS = 1_000_000;

    private final IssuedFigures issued;
    private final CashFigures cash;
    private final Balances balances;
    private final Receivables receivables;
    private final FigureRows rows;

    MonthFigures(IssuedFigures issued, CashFigures cash, Balances balances, Receivables receivables, FigureRows rows) {
        this.issued = issued;
        this.cash = cash;
        this.balances = balances;
        this.receivables = receivables;
        this.rows = rows;
    }

    void write(MonthPart part, YearMonth month, boolean over) {
        switch (part) {
            case SUMS -> {
                rows.writeRevenue(month, issued.revenue(month));
                rows.writeCash(month, cash(month));
            }
            case RECEIVABLES -> rows.writeReceivables(month, owed(month, over));
        }
    }

    private Map<Place, Sums> cash(YearMonth month) {
        Map<Place, Sums> sums = new TreeMap<>();
        for (Issued one : issued.issued(month)) {
            add(sums, new Place(one.exchange(), one.currency()), one.issued(), one.credited(), one.cancelled());
        }
        List<Cash> entries = cash.of(month);
        for (int from = 0; from < entries.size(); from += PageQuery.MOST) {
            List<Cash> chunk = entries.subList(from, Math.min(entries.size(), from + PageQuery.MOST));
            Map<Long, AccountKey> accounts = receivables.accountsByKey(chunk.stream().map(Cash::account).toList());
            chunk.forEach(one -> add(sums, Place.of(accounts.get(one.account())), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, one.received(),
                    one.returned(), one.writtenOff()));
        }
        return sums;
    }

    /** A month that is over as of its last day, else as of now. */
    private Map<Place, Sums> owed(YearMonth month, boolean over) {
        Map<Place, Sums> sums = new TreeMap<>();
        if (over && !balances.anyOn(month.atEndOfMonth())) {
            return sums;
        }
        List<AgingRow> aging = Page.all(query -> balances.aging(over ? month.atEndOfMonth() : null, null, query, REPORTS), MOST_ACCOUNTS);
        for (int from = 0; from < aging.size(); from += PageQuery.MOST) {
            List<AgingRow> chunk = aging.subList(from, Math.min(aging.size(), from + PageQuery.MOST));
            Map<String, AccountKey> accounts = receivables.accounts(chunk.stream().map(AgingRow::billingAccount).toList());
            chunk.forEach(row -> add(sums, Place.of(accounts.get(row.billingAccount())),
                    Stream.of(row.current(), row.d1to30(), row.d31to60(), row.d61to90(), row.over90()).map(BigDecimal::new).toArray(BigDecimal[]::new)));
        }
        return sums;
    }

    private static void add(Map<Place, Sums> sums, Place place, BigDecimal... amounts) {
        sums.computeIfAbsent(place, none -> new Sums(new ArrayList<>())).add(amounts);
    }

    /** An exchange (key) and a currency. */
    record Place(long exchange, String currency) implements Comparable<Place> {

        static Place of(AccountKey account) {
            return new Place(account.exchange(), account.currency().getCurrencyCode());
        }

        @Override
        public int compareTo(Place other) {
            return exchange != other.exchange ? Long.compare(exchange, other.exchange) : currency.compareTo(other.currency);
        }
    }

    /** Amounts by their place in a row; one that nobody added to is zero. */
    record Sums(List<BigDecimal> amounts) {

        void add(BigDecimal... more) {
            for (int i = 0; i < more.length; i++) {
                if (i == amounts.size()) {
                    amounts.add(BigDecimal.ZERO);
                }
                amounts.set(i, amounts.get(i).add(more[i]));
            }
        }

        BigDecimal at(int place) {
            return place < amounts.size() ? amounts.get(place) : BigDecimal.ZERO;
        }
    }
}
