package br.ix.invoice.catalog.register;

import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.bulk.Register;
import br.ix.invoice.catalog.PriceRecord;
import br.ix.invoice.catalog.PricesChanged;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps the prices; their key is the service, the exchange (everywhere: the currency) and the first day. Public for the module's
 * face and its web package.
 */
@Component
public class PriceRegister extends Register<PriceRow, PriceRegister.References> {

    private final PriceRows rows;
    private final ServiceRows services;
    private final Exchanges exchanges;
    private final CatalogVersion version;
    private final PriceUse use;
    private final ApplicationEventPublisher events;

    PriceRegister(PriceRows rows, ServiceRows services, Exchanges exchanges, CatalogVersion version, PriceUse use,
                  ApplicationEventPublisher events) {
        super("price", "service");
        this.rows = rows;
        this.services = services;
        this.exchanges = exchanges;
        this.version = version;
        this.use = use;
        this.events = events;
    }

    /** Services (their keys) and exchanges by code, of those that exist. */
    record References(Map<String, Long> services, Map<String, Exchange> exchanges) {
    }

    public Optional<PriceRow> withPublicId(String publicId) {
        return rows.read(rows.withPublicIds(Set.of(publicId)).values()).stream().findFirst();
    }

    /** All prices in the order of their keys. */
    public List<PriceRow> all() {
        return rows.all();
    }

    @Override
    protected String takenField() {
        return "validFrom";
    }

    @Override
    protected @Nullable String keyOf(Form form) {
        String service = form.get("service");
        String scope = form.get("exchange") != null ? form.get("exchange") : form.get("currency");
        LocalDate validFrom = new Inputs(form).day("validFrom");
        return service == null || scope == null || validFrom == null ? null
                : key(service, form.get("exchange") != null ? scope : scope.toUpperCase(Locale.ROOT), validFrom);
    }

    private static String key(String service, String scope, LocalDate validFrom) {
        return service + " at " + scope + " from " + validFrom;
    }

    private static String key(PriceRow row) {
        return key(row.serviceCode(), row.exchangeCode() == null ? row.currency() : row.exchangeCode(), row.validFrom());
    }

    @Override
    protected Map<String, PriceRow> storedUnder(Collection<String> keys) {
        List<String[]> parts = keys.stream().map(key -> key.split(" at | from ")).toList();
        List<Long> ids = rows.beginning(parts.stream().map(part -> part[0]).collect(Collectors.toSet()),
                parts.stream().map(part -> LocalDate.parse(part[part.length - 1])).collect(Collectors.toSet()));
        Set<String> asked = Set.copyOf(keys);
        return rows.lock(ids).stream().filter(row -> asked.contains(key(row))).collect(Collectors.toMap(PriceRegister::key, Function.identity()));
    }

    @Override
    protected Optional<PriceRow> addressed(String publicId) {
        return rows.lock(rows.withPublicIds(Set.of(publicId)).values()).stream().findFirst();
    }

    @Override
    protected List<PriceRow> withKeys(Collection<Long> ids) {
        return rows.lock(ids);
    }

    @Override
    protected Form formOf(PriceRow row, @Nullable LocalDate on) {
        return Form.of(new PriceRecord(row.serviceCode(), row.exchangeCode(), row.unitPrice().toPlainString(), row.currency(),
                row.validFrom().toString(), Objects.toString(row.validUntil(), null)));
    }

    @Override
    protected References references(List<Candidate<PriceRow>> candidates) {
        Set<String> codes = candidates.stream().map(one -> one.inputs().raw("service")).filter(Objects::nonNull).collect(Collectors.toSet());
        return new References(services.coded(codes),
                exchanges.all().stream().collect(Collectors.toMap(Exchange::code, Function.identity())));
    }

    @Override
    protected @Nullable PriceRow check(Candidate<PriceRow> candidate, References references) {
        Inputs in = candidate.inputs();
        in.require("service", "unitPrice", "validFrom");
        Long service = known(in, "service", references.services());
        Exchange exchange = known(in, "exchange", references.exchanges());
        BigDecimal unitPrice = in.unitPrice("unitPrice");
        String currency = currency(in, exchange);
        LocalDate validFrom = in.day("validFrom");
        LocalDate validUntil = in.day("validUntil");
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            in.refuse("END_BEFORE_START", "validUntil", "is before validFrom, " + validFrom);
        }
        if (in.isRefused()) {
            return null;
        }
        PriceRow there = candidate.stored();
        return new PriceRow(there == null ? 0 : there.id(), there == null ? 0 : there.version(),
                there == null ? UUID.randomUUID().toString() : there.publicId(), service, in.raw("service"),
                exchange == null ? null : exchange.id(), exchange == null ? null : exchange.code(), unitPrice, currency,
                validFrom, validUntil);
    }

    private static <V> @Nullable V known(Inputs in, String field, Map<String, V> found) {
        String code = in.raw(field);
        V value = code == null ? null : found.get(code);
        if (code != null && value == null) {
            in.refuse("UNKNOWN_" + field.toUpperCase(Locale.ROOT), field, "there is no such " + field);
        }
        return value;
    }

    /** The price of an exchange is in its currency, also where the input does not say. */
    private static @Nullable String currency(Inputs in, @Nullable Exchange exchange) {
        String currency = in.currency("currency");
        if (exchange == null) {
            if (in.raw("exchange") == null) {
                in.require("currency");
            }
            return currency;
        }
        String expected = exchange.currency().getCurrencyCode();
        if (currency != null && !currency.equals(expected)) {
            in.refuse("OTHER_CURRENCY", "currency", "is not the currency of the exchange '%s', %s".formatted(exchange.code(), expected));
        }
        return expected;
    }

    @Override
    protected void vet(List<Candidate<PriceRow>> changed) {
        // a price may be corrected at any time: what was charged by it shows up as a difference
    }

    @Override
    protected void insert(List<Candidate<PriceRow>> made) {
        version.raise();
        rows.insert(made.stream().map(Candidate::value).toList());
        Map<String, Long> written = rows.withPublicIds(made.stream().map(one -> one.value().publicId()).toList());
        made.forEach(one -> one.written(written.get(one.value().publicId())));
    }

    @Override
    protected void update(List<Candidate<PriceRow>> changed) {
        version.raise();
        rows.update(changed.stream().map(Candidate::value).toList());
    }

    @Override
    protected void announce(List<Candidate<PriceRow>> made, List<Candidate<PriceRow>> changed) {
        List<PricesChanged.Changed> prices = new ArrayList<>();
        made.forEach(one -> prices.add(changed(one.value(), one.value().validFrom())));
        for (Candidate<PriceRow> one : changed) {
            LocalDate from = one.before().firstDifference(one.value());
            if (from != null) {
                prices.add(changed(one.value(), from));
            }
            if (!one.before().isInScopeOf(one.value())) {
                prices.add(changed(one.before(), one.before().validFrom()));
            }
        }
        events.publishEvent(new PricesChanged(prices));
    }

    private static PricesChanged.Changed changed(PriceRow row, LocalDate from) {
        return new PricesChanged.Changed(row.service(), row.exchange(), from);
    }

    @Override
    protected void remove(List<PriceRow> removed) {
        use.refuseCharged(removed);
        version.raise();
        rows.delete(removed.stream().map(PriceRow::id).toList());
        events.publishEvent(new PricesChanged(removed.stream().map(row -> changed(row, row.validFrom())).toList()));
    }
}
