package br.ix.invoice.invoicing.account;

import br.ix.invoice.bulk.DatedChange;
import br.ix.invoice.invoicing.BillingAccountView;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.participant.Participant;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Billing accounts as people and programs see them, by a fixed number of queries a page. Public for the module's face. */
@Component
public class AccountViews {

    private static final List<Long> NONE = List.of(-1L);

    private final AccountRows rows;
    private final PayerNames payers;
    private final MembersToday members;
    private final AccountsOfAsn accountsOfAsn;
    private final Exchanges exchanges;

    AccountViews(AccountRows rows, PayerNames payers, MembersToday members, AccountsOfAsn accountsOfAsn, Exchanges exchanges) {
        this.rows = rows;
        this.payers = payers;
        this.members = members;
        this.accountsOfAsn = accountsOfAsn;
        this.exchanges = exchanges;
    }

    public Page<BillingAccountView> list(@Nullable String exchange, @Nullable Long asn, PageQuery query, Caller caller) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("after", query.afterId());
        parameters.put("rows", query.rows());
        parameters.put("exchange", exchanges.filter(exchange));
        parameters.put("asn", asn);
        parameters.put("ofAsn", asn == null ? NONE : accounts(asn));
        limit(parameters, caller);
        Page<AccountRow> page = Page.ofKeys(rows.page(parameters), query, rows::read);
        Map<Long, BillingAccountView> views = views(page.items(), caller);
        return page.map(row -> views.get(row.id()));
    }

    public Optional<BillingAccountView> byId(String publicId, Caller caller) {
        return rows.read(rows.withPublicIds(List.of(publicId))).stream().filter(row -> maySee(row, caller))
                .findFirst().map(row -> views(List.of(row), caller).get(row.id()));
    }

    public boolean exists(String publicId) {
        return !rows.withPublicIds(List.of(publicId)).isEmpty();
    }

    private boolean maySee(AccountRow row, Caller caller) {
        if (!caller.isParticipant()) {
            return true;
        }
        return caller.billingAccount() != null ? row.publicId().toString().equals(caller.billingAccount())
                : caller.asn() != null && accounts(caller.asn()).contains(row.id());
    }

    private void limit(Map<String, @Nullable Object> parameters, Caller caller) {
        boolean byAsn = caller.isParticipant() && caller.billingAccount() == null;
        parameters.put("callerAccount", caller.isParticipant() ? caller.billingAccount() : null);
        parameters.put("callerAsn", byAsn ? (caller.asn() == null ? 0L : caller.asn()) : null);
        parameters.put("ofCaller", byAsn && caller.asn() != null ? accounts(caller.asn()) : NONE);
    }

    private List<Long> accounts(long asn) {
        AccountsOfAsn.Accounts found = accountsOfAsn.of(asn);
        List<Long> all = new ArrayList<>(found.own());
        all.addAll(found.shared());
        return all.isEmpty() ? NONE : all;
    }

    private Map<Long, BillingAccountView> views(List<AccountRow> found, Caller caller) {
        Map<Long, Exchange> known = exchanges.withIds(found.stream().map(AccountRow::exchange).distinct().toList());
        Map<Long, String> organisations = payers.publicIds(found.stream()
                .flatMap(row -> row.billTo().entries().stream()).map(entry -> entry.value()).distinct().toList());
        Map<Long, List<Participant>> onThem = members.of(found, known);
        Map<Long, BillingAccountView> views = new HashMap<>();
        found.forEach(row -> views.put(row.id(), view(row, known.get(row.exchange()), organisations,
                shown(onThem.getOrDefault(row.id(), List.of()), caller))));
        return views;
    }

    /** Who shares an account with others does not see them. */
    private static List<String> shown(List<Participant> participants, Caller caller) {
        boolean byAsn = caller.isParticipant() && caller.billingAccount() == null;
        return participants.stream().filter(one -> !byAsn || Long.valueOf(one.asn()).equals(caller.asn()))
                .map(one -> one.publicId().toString()).toList();
    }

    private BillingAccountView view(AccountRow row, Exchange exchange, Map<Long, String> organisations, List<String> participants) {
        LocalDate today = members.today(exchange);
        StandingOrder order = row.order();
        boolean due = row.dueDayOfMonth() != null || row.dueDays() != null;
        return new BillingAccountView(row.publicId().toString(), row.externalRef(), organisations.get(row.billTo().on(today)),
                exchange.code(), exchange.currency().getCurrencyCode(), participants,
                due ? new BillingAccountView.Due(row.dueDayOfMonth(), row.dueDays()) : null,
                order.required(), order.number(), order.validFrom(), order.validUntil(),
                DatedChange.inOrder(DatedChange.of("billTo", row.billTo(), organisations::get)), row.version());
    }
}
