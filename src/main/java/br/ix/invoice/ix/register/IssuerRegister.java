package br.ix.invoice.ix.register;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.bulk.Register;
import br.ix.invoice.ix.ElectronicSeller;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.ix.IssuerDeletionRequested;
import br.ix.invoice.ix.IssuersChanged;
import br.ix.invoice.pix.PixReceiver;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Patch;
import br.ix.invoice.rest.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the issuers; their key is {@code code}. Public for the module's face and its web package. */
@Component
public class IssuerRegister extends Register<IssuerRow, List<IssuerRow>> {

    private static final Pattern PREFIX = Pattern.compile("[A-Z0-9-]{1,12}");
    private static final List<String> ZERO_INVOICES = List.of("SUPPRESS", "ISSUE");

    private final IssuerRows rows;
    private final ApplicationEventPublisher events;

    IssuerRegister(IssuerRows rows, ApplicationEventPublisher events) {
        super("issuer", "code");
        this.rows = rows;
        this.events = events;
    }

    /** All issuers in the order of their keys. */
    public List<IssuerRow> all() {
        return rows.all();
    }

    @Override
    protected @Nullable String keyOf(Form form) {
        return form.get("code");
    }

    @Override
    protected Map<String, IssuerRow> storedUnder(Collection<String> keys) {
        return locked(row -> keys.contains(row.code())).stream().collect(Collectors.toMap(IssuerRow::code, Function.identity()));
    }

    @Override
    protected Optional<IssuerRow> addressed(String code) {
        return locked(row -> row.code().equals(code)).stream().findFirst();
    }

    @Override
    protected List<IssuerRow> withKeys(Collection<Long> ids) {
        return locked(row -> ids.contains(row.id()));
    }

    private List<IssuerRow> locked(Predicate<IssuerRow> chosen) {
        rows.lock(rows.all().stream().filter(chosen).map(IssuerRow::id).toList());
        return rows.all().stream().filter(chosen).toList();
    }

    @Override
    protected Form formOf(IssuerRow row, @Nullable LocalDate on) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("code", row.code());
        fields.put("legalName", row.legalName());
        fields.put("taxId", row.taxId());
        fields.put("address", row.address());
        fields.put("series.prefix", row.seriesPrefix());
        fields.put("dueDayOfMonth", row.dueDayOfMonth());
        fields.put("minDueDays", row.minDueDays());
        fields.put("dueDays", row.dueDays());
        fields.put("zeroInvoices", row.zeroInvoices());
        fields.put("catchUpMonths", row.catchUpMonths());
        fields.put("requireSignedContract", row.requireSignedContract());
        fields.put("requirePurchaseOrder", row.requirePurchaseOrder());
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        fields.forEach((name, value) -> texts.put(name, Objects.toString(value, null)));
        putNested(texts, "bounds.", IssuerRow.Bounds.of(row.bounds()));
        putNested(texts, "boleto.", row.boleto());
        putNested(texts, "pix.", row.pix());
        putNested(texts, "eInvoice.", row.eInvoice());
        return new Form(texts);
    }

    /** Changes the bounds of an issuer and whether it requires purchase orders, and nothing else. */
    @Transactional
    public void changeLimits(String code, Issuer.Limits limits) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("bounds.timesPrevious", limits.timesPrevious());
        fields.put("bounds.floor", limits.floor());
        fields.put("bounds.lines", limits.lines());
        fields.put("requirePurchaseOrder", limits.requirePurchaseOrder());
        change(code, fields);
    }

    /** Changes where an issuer is paid and nothing else; fields without a text are cleared. */
    @Transactional
    public void changeAccounts(String code, Agreement boleto, PixReceiver pix) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        putNested(fields, "boleto.", boleto);
        putNested(fields, "pix.", pix);
        change(code, fields);
    }

    /** Changes who an issuer is in its e-invoices and nothing else; fields without a text are cleared. */
    @Transactional
    public void changeElectronic(String code, ElectronicSeller seller) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        putNested(fields, "eInvoice.", seller);
        change(code, fields);
    }

    private void change(String code, Map<String, @Nullable String> fields) {
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        fields.forEach(named::put);
        patch(code, "*", new Patch.Parts(null, named), present -> present.with(fields));
    }

    private static void putNested(Map<String, @Nullable String> texts, String prefix, @Nullable Record nested) {
        if (nested != null) {
            Form.of(nested).fields().forEach((name, value) -> texts.put(prefix + name, value));
        }
    }

    @Override
    protected List<IssuerRow> references(List<Candidate<IssuerRow>> candidates) {
        return rows.all();
    }

    @Override
    protected @Nullable IssuerRow check(Candidate<IssuerRow> candidate, List<IssuerRow> others) {
        Inputs in = candidate.inputs();
        IssuerRow there = candidate.stored();
        in.require("code", "legalName", "series.prefix");
        checkKeys(in, there, others);
        checkDue(in);
        String code = in.matching("code", ExchangeRegister.CODE, "INVALID_CODE", ExchangeRegister.CODE_RULE);
        return new IssuerRow(there == null ? 0 : there.id(), there == null ? 0 : there.version(), code, in.text("legalName", 150),
                in.text("taxId", 20), in.text("address", 300), in.text("series.prefix", 12),
                in.whole("dueDayOfMonth", 1, 31), orElse(in.whole("minDueDays", 0, 90), 5), in.whole("dueDays", 0, 365),
                orElse(in.oneOf("zeroInvoices", ZERO_INVOICES), "SUPPRESS"), orElse(in.whole("catchUpMonths", 0, 120), 12),
                IssuerBounds.read(in), orElse(in.yesOrNo("requirePurchaseOrder"), false), orElse(in.yesOrNo("requireSignedContract"), false), 
                IssuerAccounts.boleto(in), IssuerAccounts.pix(in), IssuerAccounts.electronic(in));
    }

    private static void checkKeys(Inputs in, @Nullable IssuerRow there, List<IssuerRow> others) {
        if (there != null && !there.code().equals(in.raw("code"))) {
            in.refuse("IMMUTABLE", "code", "is the key and cannot change");
        }
        String prefix = in.matching("series.prefix", PREFIX, "INVALID_CODE", "is not 1 to 12 capitals, digits and dashes");
        if (others.stream().anyMatch(other -> other.seriesPrefix().equals(prefix) && !other.code().equals(in.raw("code")))) {
            in.refuse("SERIES_EXISTS", "series.prefix", "belongs to another issuer");
        }
    }

    private static void checkDue(Inputs in) {
        boolean day = in.raw("dueDayOfMonth") != null;
        boolean days = in.raw("dueDays") != null;
        if (day == days) {
            in.refuse(day ? "CONTRADICTION" : "MISSING", day ? "dueDays" : "dueDayOfMonth",
                    "exactly one of dueDayOfMonth and dueDays is expected");
        }
    }

    private static <V> V orElse(@Nullable V value, V otherwise) {
        return value == null ? otherwise : value;
    }

    @Override
    protected void vet(List<Candidate<IssuerRow>> changed) {
        // an issuer's terms may change at any time: issued documents have their own snapshot
    }

    @Override
    protected void insert(List<Candidate<IssuerRow>> made) {
        made.forEach(one -> rows.insert(one.value()));
        Map<String, IssuerRow> written = storedUnder(made.stream().map(one -> one.value().code()).toList());
        made.forEach(one -> one.written(written.get(one.value().code()).id()));
    }

    @Override
    protected void update(List<Candidate<IssuerRow>> changed) {
        changed.forEach(one -> rows.update(one.value()));
    }

    @Override
    protected void announce(List<Candidate<IssuerRow>> made, List<Candidate<IssuerRow>> changed) {
        events.publishEvent(new IssuersChanged(Stream.concat(made.stream(), changed.stream()).map(Candidate::id).toList()));
    }

    @Override
    protected void remove(List<IssuerRow> removed) {
        for (IssuerRow row : removed) {
            if (rows.isUsed(row.id()) || rows.all().get(0).id() == row.id()) {
                throw Refusal.conflict("issuer-in-use",
                        "The issuer '%s' is the first, or an exchange names it: only others can be deleted".formatted(row.code()));
            }
            events.publishEvent(new IssuerDeletionRequested(row.id(), row.code()));
            rows.delete(row.id());
        }
    }
}
