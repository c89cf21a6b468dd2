package br.ix.invoice.invoicing.account;

import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.bulk.Change;
import br.ix.invoice.bulk.Register;
import br.ix.invoice.invoicing.PurchaseOrderRecord;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Patch;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.time.BusinessClock;
import br.ix.invoice.time.History;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the billing accounts that are made by hand or imported; their key for imports is {@code externalRef}. Those that participants
 * have of their own are made with the participant, but changed here too. Public for the module's face and its web package.
 */
@Component
public class AccountRegister extends Register<AccountRow, AccountRegister.References> {

    private static final String BILL_TO = "billTo";

    private final AccountRows rows;
    private final PayerNames payers;
    private final ChargeStates states;
    private final StaleAccounts stale;
    private final Exchanges exchanges;
    private final BusinessClock clock;

    AccountRegister(AccountRows rows, PayerNames payers, ChargeStates states, StaleAccounts stale, Exchanges exchanges,
                    BusinessClock clock) {
        super("billing account", "externalRef");
        this.rows = rows;
        this.payers = payers;
        this.states = states;
        this.stale = stale;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    /** What a list of accounts refers to: organisations by name, exchanges by code, and the accounts that have a reference already. */
    record References(Map<String, Long> organisations, Map<String, Exchange> exchanges, Map<String, Long> externalRefs) {
    }

    @Override
    protected @Nullable String keyOf(Form form) {
        return form.get("externalRef");
    }

    @Override
    protected Map<String, AccountRow> storedUnder(Collection<String> keys) {
        return rows.lock(rows.withExternalRefs(keys)).stream().collect(Collectors.toMap(AccountRow::externalRef, Function.identity()));
    }

    @Override
    protected Optional<AccountRow> addressed(String publicId) {
        return rows.lock(rows.withPublicIds(List.of(publicId))).stream().findFirst();
    }

    @Override
    protected List<AccountRow> withKeys(Collection<Long> ids) {
        return rows.lock(ids);
    }

    @Override
    protected Form formOf(AccountRow row, @Nullable LocalDate on) {
        Exchange exchange = exchanges.withIds(List.of(row.exchange())).get(row.exchange());
        Long organisation = row.billTo().on(on == null ? clock.today(exchange.timeZone()) : on);
        Map<String, @Nullable String> texts = new HashMap<>();
        texts.put("externalRef", row.externalRef());
        texts.put(BILL_TO, organisation == null ? null : payers.publicIds(List.of(organisation)).get(organisation));
        texts.put("exchange", exchange.code());
        texts.put("due.dayOfMonth", Objects.toString(row.dueDayOfMonth(), null));
        texts.put("due.days", Objects.toString(row.dueDays(), null));
        OrderInputs.put(row.order(), texts);
        return new Form(texts);
    }

    /** Changes the purchase order of the account with a public id, and nothing else. */
    @Transactional
    public void changeOrder(String publicId, PurchaseOrderRecord order) {
        Map<String, @Nullable String> fields = Form.of(order).fields();
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        fields.forEach(named::put);
        patch(publicId, "*", new Patch.Parts(null, named), present -> present.with(fields));
    }

    @Override
    protected References references(List<Candidate<AccountRow>> candidates) {
        Set<String> organisations = texts(candidates, BILL_TO);
        Set<String> refs = texts(candidates, "externalRef");
        Map<String, Long> taken = new HashMap<>();
        rows.read(rows.withExternalRefs(refs)).forEach(row -> taken.put(row.externalRef(), row.id()));
        return new References(payers.named(organisations),
                exchanges.all().stream().collect(Collectors.toMap(Exchange::code, Function.identity())), taken);
    }

    private static Set<String> texts(List<Candidate<AccountRow>> candidates, String field) {
        return candidates.stream().map(one -> one.inputs().raw(field)).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    @Override
    protected @Nullable AccountRow check(Candidate<AccountRow> candidate, References references) {
        Inputs in = candidate.inputs();
        AccountRow there = candidate.stored();
        in.require(BILL_TO, "exchange");
        String externalRef = externalRef(candidate, references);
        Exchange exchange = exchange(in, there, references);
        Long organisation = organisation(in, references);
        Integer dayOfMonth = in.whole("due.dayOfMonth", 1, 31);
        Integer days = in.whole("due.days", 0, 365);
        if (dayOfMonth != null && days != null) {
            in.refuse("INVALID_VALUE", "due", "has both dayOfMonth and days: give one of them");
        }
        StandingOrder order = OrderInputs.read(in);
        if (in.isRefused() || exchange == null || organisation == null) {
            return null;
        }
        return there == null
                ? new AccountRow(0, 0, UUID.randomUUID(), externalRef, exchange.id(), null, dayOfMonth, days, order,
                        History.always(History.BEGINNING, organisation))
                : new AccountRow(there.id(), there.version(), there.publicId(), externalRef, there.exchange(), there.ownParticipant(),
                        dayOfMonth, days, order, billTo(candidate.change(), there, organisation, exchange));
    }

    private History<Long> billTo(Change change, AccountRow there, Long organisation, Exchange exchange) {
        return change.of(BILL_TO, there.billTo(), organisation,
                new Change.Days(clock.today(exchange.timeZone()), History.BEGINNING, History.BEGINNING));
    }

    private static @Nullable String externalRef(Candidate<AccountRow> candidate, References references) {
        String externalRef = candidate.inputs().text("externalRef", 60);
        Long taker = externalRef == null ? null : references.externalRefs().get(externalRef);
        if (taker != null && (candidate.stored() == null || taker != candidate.stored().id())) {
            candidate.conflict("EXTERNAL_REF_EXISTS", "externalRef", "belongs to another billing account");
        }
        return externalRef;
    }

    private static @Nullable Exchange exchange(Inputs in, @Nullable AccountRow there, References references) {
        String code = in.raw("exchange");
        Exchange exchange = references.exchanges().get(Objects.toString(code, ""));
        if (code != null && exchange == null) {
            in.refuse("UNKNOWN_EXCHANGE", "exchange", "there is no such exchange");
        } else if (exchange != null && there != null && there.exchange() != exchange.id()) {
            in.refuse("IMMUTABLE", "exchange", "of a billing account cannot change");
        }
        return exchange;
    }

    private static @Nullable Long organisation(Inputs in, References references) {
        String name = in.raw(BILL_TO);
        Long organisation = references.organisations().get(Objects.toString(name, ""));
        if (name != null && organisation == null) {
            in.refuse("UNKNOWN_ORGANISATION", BILL_TO, "there is no such organisation");
        }
        return organisation;
    }

    @Override
    protected void vet(List<Candidate<AccountRow>> changed) {
        List<Candidate<AccountRow>> otherPayer = changed.stream()
                .filter(one -> one.change().effectiveOn() == null && !one.before().billTo().equals(one.value().billTo())).toList();
        Set<Long> charged = states.chargedAccounts(otherPayer.stream().map(Candidate::id).toList());
        otherPayer.stream().filter(one -> charged.contains(one.id())).forEach(one -> one.inputs().refuse("EFFECTIVE_ON_REQUIRED",
                EFFECTIVE_ON, "is required: something is charged to this account already"));
    }

    @Override
    protected void insert(List<Candidate<AccountRow>> made) {
        rows.insert(made.stream().map(Candidate::value).toList());
        Map<UUID, Long> written = rows.read(rows.withPublicIds(made.stream().map(one -> one.value().publicId().toString()).toList()))
                .stream().collect(Collectors.toMap(AccountRow::publicId, AccountRow::id));
        made.forEach(one -> one.written(written.get(one.value().publicId())));
    }

    @Override
    protected void update(List<Candidate<AccountRow>> changed) {
        stale.passGate();
        rows.update(changed.stream().map(Candidate::value).toList());
        stale.ofAccounts(changed.stream().map(Candidate::id).toList());
        changed.forEach(this::revise);
    }

    private void revise(Candidate<AccountRow> changed) {
        LocalDate from = changed.before().billTo().firstDifference(changed.value().billTo());
        if (from != null) {
            states.reviseAccounts(from, List.of(changed.id()));
        }
    }

    /** Nobody listens to accounts yet. */
    @Override
    protected void announce(List<Candidate<AccountRow>> made, List<Candidate<AccountRow>> changed) {
    }

    @Override
    protected void remove(List<AccountRow> removed) {
        Set<Long> used = Set.copyOf(rows.inUse(removed.stream().map(AccountRow::id).toList()));
        removed.stream().filter(row -> used.contains(row.id())).findFirst().ifPresent(row -> {
            throw Refusal.conflict("billing-account-in-use",
                    "Participants or documents hang on the billing account '%s'".formatted(row.publicId()));
        });
        rows.delete(removed.stream().map(AccountRow::id).toList());
    }
}
