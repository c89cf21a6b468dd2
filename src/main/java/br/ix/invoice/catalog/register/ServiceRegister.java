package br.ix.invoice.catalog.register;

import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.bulk.Change;
import br.ix.invoice.bulk.Register;
import br.ix.invoice.catalog.Service;
import br.ix.invoice.catalog.ServiceRecord;
import br.ix.invoice.catalog.ServiceUse;
import br.ix.invoice.catalog.ServicesChanged;
import br.ix.invoice.catalog.ServicesDeletionRequested;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
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
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the services; their key is {@code code}. Public for the module's face and its web package. */
@Component
public class ServiceRegister extends Register<ServiceRow, Map<String, Long>> {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final List<String> INTERVALS = List.of("1", "2", "3", "6", "12");
    private static final int MOST_DAYS = 366;

    private final ServiceRows rows;
    private final CatalogVersion version;
    private final ObjectProvider<ServiceUse> use;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ServiceRegister(ServiceRows rows, CatalogVersion version, ObjectProvider<ServiceUse> use, BusinessClock clock,
                    ApplicationEventPublisher events) {
        super("service", "code");
        this.rows = rows;
        this.version = version;
        this.use = use;
        this.clock = clock;
        this.events = events;
    }

    /** One page in the order of the keys. */
    public Page<ServiceRow> page(PageQuery query) {
        return Page.ofKeys(rows.page(query.afterId(), query.rows()), query, rows::read);
    }

    public Optional<ServiceRow> withCode(String code) {
        return rows.read(rows.coded(List.of(code)).values()).stream().findFirst();
    }

    /** All services in the order of their keys. */
    public List<ServiceRow> all() {
        return rows.all();
    }

    /** Speeds in Mb/s of those that are ports, by key. */
    public Map<Long, Integer> portSpeeds() {
        Map<Long, Integer> speeds = new HashMap<>();
        for (ServiceRow row : rows.all()) {
            int mbps = PortSpeed.of(row.code(), row.portSpeedMbps());
            if (row.recurring() && mbps > 0) {
                speeds.put(row.id(), mbps);
            }
        }
        return speeds;
    }

    /** The timing of an interval that begins today. */
    public String timingToday(ServiceRow row) {
        return Objects.requireNonNull(row.timing().on(today()));
    }

    /** A service has no exchange and so no zone: its today is that of UTC. */
    private LocalDate today() {
        return clock.today(clock.getZone());
    }

    @Override
    protected @Nullable String keyOf(Form form) {
        return form.get("code");
    }

    @Override
    protected Map<String, ServiceRow> storedUnder(Collection<String> keys) {
        return rows.lock(rows.coded(keys).values()).stream().collect(Collectors.toMap(ServiceRow::code, Function.identity()));
    }

    @Override
    protected Optional<ServiceRow> addressed(String code) {
        return rows.lock(rows.coded(List.of(code)).values()).stream().findFirst();
    }

    @Override
    protected List<ServiceRow> withKeys(Collection<Long> ids) {
        return rows.lock(ids);
    }

    @Override
    protected Form formOf(ServiceRow row, @Nullable LocalDate on) {
        return Form.of(new ServiceRecord(row.code(), row.name(), Boolean.toString(row.recurring()), row.unit(),
                Integer.toString(row.intervalMonths()), row.timing().on(on == null ? today() : on), row.proration(), row.pricePer(),
                Objects.toString(row.chargingStartsWithinDays(), null), Objects.toString(row.portSpeedMbps(), null)));
    }

    /** A service refers to nothing. */
    @Override
    protected Map<String, Long> references(List<Candidate<ServiceRow>> candidates) {
        return Map.of();
    }

    @Override
    protected @Nullable ServiceRow check(Candidate<ServiceRow> candidate, Map<String, Long> none) {
        Inputs in = candidate.inputs();
        ServiceRow there = candidate.stored();
        in.require("code", "name");
        if (there != null && !there.code().equals(in.raw("code"))) {
            in.refuse("IMMUTABLE", "code", "is the key and cannot change");
        }
        String code = in.matching("code", CODE, "INVALID_CODE", "is not a code of 1 to 40 letters, digits, dots, dashes and underscores");
        return new ServiceRow(there == null ? 0 : there.id(), there == null ? 0 : there.version(), code, in.text("name", 120),
                orElse(in.text("unit", 30), "unit"), orElse(in.yesOrNo("recurring"), true),
                Integer.parseInt(orElse(in.oneOf("intervalMonths", INTERVALS), "1")),
                timing(candidate),
                orElse(in.oneOf("proration", Service.Proration.class), Service.Proration.DAILY_ACTUAL.name()),
                orElse(in.oneOf("pricePer", Service.PricePer.class), Service.PricePer.MONTH.name()),
                in.whole("chargingStartsWithinDays", 0, MOST_DAYS), in.whole("portSpeedMbps", 0, PortSpeed.FASTEST));
    }

    private History<String> timing(Candidate<ServiceRow> candidate) {
        Inputs in = candidate.inputs();
        String timing = orElse(in.oneOf("timing", Service.Timing.class), Service.Timing.ARREARS.name());
        LocalDate day = candidate.change().effectiveOn();
        if (day != null && day.getDayOfMonth() != 1) {
            in.refuse("INVALID_DAY", EFFECTIVE_ON, "is not the first day of a month");
        }
        ServiceRow there = candidate.stored();
        return there == null || in.isRefused() ? History.always(History.BEGINNING, timing)
                : candidate.change().of("timing", there.timing(), timing, new Change.Days(today(), History.BEGINNING, History.BEGINNING));
    }

    private static <V> V orElse(@Nullable V value, V otherwise) {
        return value == null ? otherwise : value;
    }

    @Override
    protected void vet(List<Candidate<ServiceRow>> changed) {
        for (Candidate<ServiceRow> one : changed) {
            String field = fixedOnceCharged(one.before(), one.value());
            if (field != null && isCharged(one.id())) {
                one.conflict("IMMUTABLE_ONCE_CHARGED", field, "cannot change: the service was charged");
            }
            boolean undated = one.change().effectiveOn() == null && !one.before().timing().equals(one.value().timing());
            if (undated && isCharged(one.id())) {
                one.inputs().refuse("EFFECTIVE_ON_REQUIRED", EFFECTIVE_ON, "is required: the service is charged already");
            }
        }
    }

    /** The first field that changes although it may not once the service was charged. */
    private static @Nullable String fixedOnceCharged(ServiceRow was, ServiceRow is) {
        return was.intervalMonths() != is.intervalMonths() ? "intervalMonths"
                : !was.proration().equals(is.proration()) ? "proration"
                : !was.pricePer().equals(is.pricePer()) ? "pricePer"
                : was.recurring() != is.recurring() ? "recurring"
                : !Objects.equals(was.chargingStartsWithinDays(), is.chargingStartsWithinDays()) ? "chargingStartsWithinDays" : null;
    }

    private boolean isCharged(long service) {
        return use.stream().anyMatch(asked -> asked.isCharged(service));
    }

    @Override
    protected void insert(List<Candidate<ServiceRow>> made) {
        version.raise();
        rows.insert(made.stream().map(Candidate::value).toList());
        Map<String, Long> written = rows.coded(made.stream().map(one -> one.value().code()).toList());
        made.forEach(one -> one.written(Objects.requireNonNull(written.get(one.value().code()))));
    }

    @Override
    protected void update(List<Candidate<ServiceRow>> changed) {
        version.raise();
        rows.update(changed.stream().map(Candidate::value).toList());
        rows.writeTimings(changed.stream().filter(one -> !one.before().timing().equals(one.value().timing())).map(Candidate::value).toList());
    }

    @Override
    protected void announce(List<Candidate<ServiceRow>> made, List<Candidate<ServiceRow>> changed) {
        Map<Long, LocalDate> timingsFrom = new HashMap<>();
        for (Candidate<ServiceRow> one : changed) {
            LocalDate from = one.before().timing().firstDifference(one.value().timing());
            if (from != null) {
                timingsFrom.put(one.id(), from);
            }
        }
        events.publishEvent(new ServicesChanged(Stream.concat(made.stream(), changed.stream()).map(Candidate::id).toList(), timingsFrom));
    }

    @Override
    protected void remove(List<ServiceRow> removed) {
        List<Long> ids = removed.stream().map(ServiceRow::id).toList();
        Set<Long> priced = rows.priced(ids);
        removed.stream().filter(one -> priced.contains(one.id()) || isCharged(one.id())).findFirst().ifPresent(one -> {
            throw Refusal.conflict("service-in-use", "Prices or charges hang on the service '%s': it cannot be deleted".formatted(one.code()));
        });
        events.publishEvent(new ServicesDeletionRequested(ids));
        version.raise();
        rows.delete(ids);
    }
}
