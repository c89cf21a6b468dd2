package br.ix.invoice.ix.register;

import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.bulk.Change;
import br.ix.invoice.bulk.Register;
import br.ix.invoice.ix.ExchangeDeletionRequested;
import br.ix.invoice.ix.ExchangeRecord;
import br.ix.invoice.ix.ExchangeUse;
import br.ix.invoice.ix.ExchangesChanged;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.time.BusinessClock;
import br.ix.invoice.time.History;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the exchanges; their key is {@code code}. Public for the module's face and its web package. */
@Component
public class ExchangeRegister extends Register<ExchangeRow, ExchangeRegister.References> {

    static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,16}");
    static final String CODE_RULE = "is not a code of 1 to 16 small letters, digits and dashes";

    private final ExchangeRows rows;
    private final IssuerRows issuers;
    private final ObjectProvider<ExchangeUse> use;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ExchangeRegister(ExchangeRows rows, IssuerRows issuers, ObjectProvider<ExchangeUse> use, BusinessClock clock,
                     ApplicationEventPublisher events) {
        super("exchange", "code");
        this.rows = rows;
        this.issuers = issuers;
        this.use = use;
        this.clock = clock;
        this.events = events;
    }

    /** What a list of exchanges refers to: codes of issuers that exist, and external ids that are taken (by which exchange). */
    record References(Set<String> issuers, Map<String, String> externalIds) {
    }

    /** One page in the order of the keys. */
    public Page<ExchangeRow> page(PageQuery query) {
        return Page.ofKeys(rows.page(query.afterId(), query.rows()), query,
                ids -> rows.read(ids).stream().sorted(Comparator.comparingLong(ExchangeRow::id)).toList());
    }

    public Optional<ExchangeRow> withCode(String code) {
        return rows.read(rows.withCodes(List.of(code))).stream().findFirst();
    }

    /** Rows by key in the order of their codes. */
    public List<ExchangeRow> read(Collection<Long> ids) {
        return rows.read(ids);
    }

    /** All rows in the order of their codes. */
    public List<ExchangeRow> all() {
        return rows.read(rows.all());
    }

    /** The code of the issuer that an exchange names today, null: none, so the first. */
    public @Nullable String issuerToday(ExchangeRow row) {
        return row.issuer().on(clock.today(row.zone()));
    }

    @Override
    protected @Nullable String keyOf(Form form) {
        return form.get("code");
    }

    @Override
    protected Map<String, ExchangeRow> storedUnder(Collection<String> keys) {
        return rows.lock(rows.withCodes(keys)).stream().collect(Collectors.toMap(ExchangeRow::code, Function.identity()));
    }

    @Override
    protected Optional<ExchangeRow> addressed(String code) {
        return rows.lock(rows.withCodes(List.of(code))).stream().findFirst();
    }

    @Override
    protected List<ExchangeRow> withKeys(Collection<Long> ids) {
        return rows.lock(ids);
    }

    @Override
    protected Form formOf(ExchangeRow row, @Nullable LocalDate on) {
        String issuer = row.issuer().on(on == null ? clock.today(row.zone()) : on);
        return Form.of(new ExchangeRecord(row.code(), row.name(), row.city(), row.state(), row.country(), row.timeZone(),
                row.currency(), row.externalId(), issuer));
    }

    @Override
    protected References references(List<Candidate<ExchangeRow>> candidates) {
        Map<String, String> taken = rows.externalIds(candidates.stream().map(one -> one.inputs().raw("externalId"))
                .filter(Objects::nonNull).collect(Collectors.toSet()));
        return new References(issuers.all().stream().map(IssuerRow::code).collect(Collectors.toSet()), taken);
    }

    @Override
    protected @Nullable ExchangeRow check(Candidate<ExchangeRow> candidate, References references) {
        Inputs in = candidate.inputs();
        ExchangeRow there = candidate.stored();
        in.require("code", "name", "timeZone", "currency");
        String code = in.matching("code", CODE, "INVALID_CODE", CODE_RULE);
        String zone = in.timeZone("timeZone");
        String externalId = in.text("externalId", 60);
        checkKeys(in, there, references);
        History<@Nullable String> issuer = issuer(candidate, zone, references);
        ExchangeRow row = new ExchangeRow(there == null ? 0 : there.id(), there == null ? 0 : there.version(), code,
                in.text("name", 100), in.text("city", 100), in.capitals("state", 40), in.country("country"), zone,
                in.currency("currency"), externalId, issuer);
        if (!in.isRefused() && externalId != null) {
            references.externalIds().put(externalId, code);
        }
        return row;
    }

    private static void checkKeys(Inputs in, @Nullable ExchangeRow there, References references) {
        if (there != null && !there.code().equals(in.raw("code"))) {
            in.refuse("IMMUTABLE", "code", "is the key and cannot change");
        }
        String taker = references.externalIds().get(Objects.toString(in.raw("externalId"), ""));
        if (taker != null && !taker.equals(in.raw("code"))) {
            in.refuse("EXTERNAL_ID_EXISTS", "externalId", "belongs to the exchange '%s'".formatted(taker));
        }
    }

    private History<@Nullable String> issuer(Candidate<ExchangeRow> candidate, @Nullable String zone, References references) {
        Inputs in = candidate.inputs();
        Change change = candidate.change();
        String issuer = in.raw("issuer");
        if (issuer != null && !references.issuers().contains(issuer)) {
            in.refuse("UNKNOWN_ISSUER", "issuer", "there is no such issuer");
        }
        LocalDate day = change.effectiveOn();
        if (day != null && day.getDayOfMonth() != 1) {
            in.refuse("INVALID_DAY", EFFECTIVE_ON, "is not the first day of a month");
        }
        ExchangeRow there = candidate.stored();
        if (there == null || zone == null || in.isRefused()) {
            return History.always(History.BEGINNING, issuer);
        }
        LocalDate today = clock.today(there.zone());
        return change.of("issuer", there.issuer(), issuer, new Change.Days(today, History.BEGINNING, History.BEGINNING));
    }

    @Override
    protected void vet(List<Candidate<ExchangeRow>> changed) {
        for (Candidate<ExchangeRow> one : changed) {
            ExchangeRow was = one.before();
            ExchangeRow is = one.value();
            boolean zone = !was.timeZone().equals(is.timeZone());
            boolean issuer = !was.issuer().equals(is.issuer()) && one.change().effectiveOn() == null;
            if ((zone || issuer || !was.currency().equals(is.currency())) && isCharged(was.id())) {
                refuseCharged(one, zone, issuer);
            }
        }
    }

    private static void refuseCharged(Candidate<ExchangeRow> one, boolean zone, boolean issuer) {
        if (issuer) {
            one.inputs().refuse("EFFECTIVE_ON_REQUIRED", EFFECTIVE_ON, "is required: something is charged at this exchange already");
        } else {
            one.conflict("IMMUTABLE_ONCE_CHARGED", zone ? "timeZone" : "currency", "cannot change: something is charged at this exchange");
        }
    }

    private boolean isCharged(long exchange) {
        return use.stream().anyMatch(asked -> asked.isCharged(exchange));
    }

    @Override
    protected void insert(List<Candidate<ExchangeRow>> made) {
        rows.insert(made.stream().map(Candidate::value).toList());
        Map<String, ExchangeRow> written = storedUnder(made.stream().map(one -> one.value().code()).toList());
        made.forEach(one -> one.written(written.get(one.value().code()).id()));
        writeIssuers(made.stream().filter(one -> one.value().issuer().on(History.BEGINNING) != null).toList());
    }

    @Override
    protected void update(List<Candidate<ExchangeRow>> changed) {
        rows.update(changed.stream().map(Candidate::value).toList());
        writeIssuers(changed.stream().filter(one -> !one.before().issuer().equals(one.value().issuer())).toList());
    }

    private void writeIssuers(List<Candidate<ExchangeRow>> changed) {
        Map<Long, History<@Nullable String>> histories = new HashMap<>();
        changed.forEach(one -> histories.put(one.id(), one.value().issuer()));
        if (!histories.isEmpty()) {
            rows.writeIssuers(histories, issuers.all().get(0).code());
        }
    }

    @Override
    protected void announce(List<Candidate<ExchangeRow>> made, List<Candidate<ExchangeRow>> changed) {
        Map<Long, LocalDate> issuersFrom = new HashMap<>();
        for (Candidate<ExchangeRow> one : changed) {
            LocalDate from = one.before().issuer().firstDifference(one.value().issuer());
            if (from != null) {
                issuersFrom.put(one.id(), from);
            }
        }
        events.publishEvent(new ExchangesChanged(Stream.concat(made.stream(), changed.stream()).map(Candidate::id).toList(), issuersFrom));
    }

    @Override
    protected void remove(List<ExchangeRow> removed) {
        removed.forEach(row -> events.publishEvent(new ExchangeDeletionRequested(row.id(), row.code())));
        rows.delete(removed.stream().map(ExchangeRow::id).toList());
    }
}
