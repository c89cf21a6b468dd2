package br.ix.invoice.payment.balance;

import br.ix.invoice.invoicing.AccountKey;
import br.ix.invoice.invoicing.AccountPayer;
import br.ix.invoice.invoicing.BookedDocument;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.money.Money;
import br.ix.invoice.payment.AgingRow;
import br.ix.invoice.payment.ledger.Allocations;
import br.ix.invoice.payment.ledger.Entries;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What accounts owe by days since it was due. Accounts are read five hundred at a time, each time by a fixed number of queries for each zone
 * that they lie in; those that neither owe nor have anything are left out. Public for the module's face.
 */
@Component
public class Agings {

    private static final ZoneOffset LAST_TO_END = ZoneOffset.ofHours(-12);

    private final Receivables receivables;
    private final Allocations allocations;
    private final Entries entries;
    private final Exchanges exchanges;
    private final AsOf asOf;

    Agings(Receivables receivables, Allocations allocations, Entries entries, Exchanges exchanges, AsOf asOf) {
        this.receivables = receivables;
        this.allocations = allocations;
        this.entries = entries;
        this.exchanges = exchanges;
        this.asOf = asOf;
    }

    /** Whether anybody may have owed or had something at the end of a day, wherever it ended last. */
    public boolean anyOn(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(LAST_TO_END).toInstant();
        return receivables.anyBooked(end) || entries.anyBooked(end);
    }

    private record Found(long account, AgingRow row) {
    }

    public Page<AgingRow> page(@Nullable LocalDate day, @Nullable String exchange, PageQuery query, Caller caller) {
        Long at = exchanges.filter(exchange);
        List<Found> found = new ArrayList<>();
        String after = Long.toString(query.afterId());
        while (after != null && found.size() < query.rows()) {
            Page<AccountKey> accounts = Page.of(receivables.page(at, new PageQuery(PageQuery.MOST, after), caller),
                    new PageQuery(PageQuery.MOST, after), account -> Long.toString(account.id()));
            found.addAll(rows(accounts.items(), day));
            after = accounts.next() == null ? null : Long.toString(accounts.items().get(accounts.items().size() - 1).id());
        }
        return Page.of(found.subList(0, Math.min(found.size(), query.rows())), query, row -> Long.toString(row.account())).map(Found::row);
    }

    private List<Found> rows(List<AccountKey> accounts, @Nullable LocalDate day) {
        Map<Long, AsOf.Moment> moments = asOf.at(day, accounts.stream().map(AccountKey::exchange).distinct().toList());
        Map<Long, AccountPayer> payers = receivables.payers(accounts.stream().map(AccountKey::id).toList());
        Map<AsOf.Moment, List<AccountKey>> byMoment = accounts.stream().collect(Collectors.groupingBy(account -> moments.get(account.exchange())));
        List<Found> rows = new ArrayList<>();
        byMoment.forEach((moment, of) -> rows.addAll(rows(of, moment, payers)));
        rows.sort(Comparator.comparing(Found::account));
        return rows;
    }

    private List<Found> rows(List<AccountKey> accounts, AsOf.Moment moment, Map<Long, AccountPayer> payers) {
        List<Long> keys = accounts.stream().map(AccountKey::id).toList();
        Map<Long, Buckets> buckets = new HashMap<>();
        accounts.forEach(account -> buckets.put(account.id(), new Buckets(Money.zero(account.currency()))));
        List<BookedDocument> documents = receivables.outstanding(keys, moment.before());
        Allocations.Used used = allocations.used(documents.stream().map(BookedDocument::id).toList(), moment.before());
        for (BookedDocument document : documents) {
            if (!document.isSettledElsewhere(moment.before())) {
                buckets.get(document.account()).add(document.dueOn(), moment.day(), less(document.payable(), used.of(document.id())));
            }
        }
        Map<Long, BigDecimal> money = entries.money(keys, moment.before());
        Map<Long, BigDecimal> usedMoney = allocations.money(keys, moment.before());
        accounts.forEach(account -> {
            BigDecimal there = money.getOrDefault(account.id(), BigDecimal.ZERO).add(usedMoney.getOrDefault(account.id(), BigDecimal.ZERO));
            buckets.get(account.id()).add(null, moment.day(), Money.exactly(there, account.currency()));
        });
        return accounts.stream().map(account -> found(account, buckets.get(account.id()), payers)).filter(Objects::nonNull).toList();
    }

    private static Money less(Money payable, BigDecimal settled) {
        return payable.minus(Money.exactly(settled, payable.currency()));
    }

    private static @Nullable Found found(AccountKey account, Buckets buckets, Map<Long, AccountPayer> payers) {
        return buckets.isEmpty() ? null : new Found(account.id(), buckets.row(account, payers.get(account.id())));
    }
}
