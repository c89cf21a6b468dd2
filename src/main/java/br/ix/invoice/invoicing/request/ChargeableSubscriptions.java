package br.ix.invoice.invoicing.request;

import br.ix.invoice.catalog.Catalog;
import br.ix.invoice.catalog.PriceBook;
import br.ix.invoice.invoicing.ChargeableView;
import br.ix.invoice.subscription.Subscription;
import br.ix.invoice.subscription.Subscriptions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The subscriptions that are billed to an account today and are not charged to their end. Public for the module's face. */
@Component
public class ChargeableSubscriptions {

    private static final String OF_ACCOUNT = """
            SELECT c.subscription_id, m.asn, c.charged_through
            FROM billing_account_participant m JOIN charge_state c ON c.participant_id = m.participant_id
            WHERE m.billing_account_id = :account AND m.effective_on =
                (SELECT MAX(x.effective_on) FROM billing_account_participant x
                 WHERE x.participant_id = m.participant_id AND x.effective_on <= :day)
              AND (c.revised_from IS NOT NULL OR c.ends_on IS NULL OR c.charged_through IS NULL OR c.charged_through < c.ends_on)
            ORDER BY m.asn, c.subscription_id LIMIT :most
            """;

    private record Open(long subscription, long asn, @Nullable LocalDate chargedThrough) {
    }

    private final JdbcClient jdbc;
    private final PayingAccounts accounts;
    private final Subscriptions subscriptions;
    private final Catalog catalog;

    ChargeableSubscriptions(JdbcClient jdbc, PayingAccounts accounts, Subscriptions subscriptions, Catalog catalog) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.subscriptions = subscriptions;
        this.catalog = catalog;
    }

    /** The first of them, at most so many. */
    public List<ChargeableView> of(String account, int most) {
        PayingAccount paying = accounts.named(account);
        List<Open> open = jdbc.sql(OF_ACCOUNT).param("account", paying.id()).param("day", paying.today()).param("most", most)
                .query((row, n) -> new Open(row.getLong(1), row.getLong(2), row.getObject(3, LocalDate.class))).list();
        Map<Long, Subscription> facts = subscriptions.withIds(open.stream().map(Open::subscription).toList()).stream()
                .collect(Collectors.toMap(Subscription::id, Function.identity()));
        PriceBook book = catalog.book();
        return open.stream().map(one -> view(one, facts.get(one.subscription()), book)).toList();
    }

    private static ChargeableView view(Open open, Subscription subscription, PriceBook book) {
        return new ChargeableView(subscription.publicId().toString(), open.asn(), book.service(subscription.service()).code(),
                subscription.startsOn(), subscription.endsOn(), open.chargedThrough());
    }
}
