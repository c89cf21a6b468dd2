package br.ix.invoice.catalog.index;

import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.bulk.Register;
import br.ix.invoice.catalog.PriceAdjustments;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.PageQuery;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the months of price indices; their key is index and month. Public for the web package and for adjustments. */
@Component
public class IndexRegister extends Register<IndexMonthRow, Map<String, Long>> {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,16}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private final IndexMonths months;

    IndexRegister(IndexMonths months) {
        super("index month", "month");
        this.months = months;
    }

    /** One page in the order in which months came; of one index, null: of all. */
    public List<IndexMonthRow> page(PageQuery query, @Nullable String index) {
        return months.page(query, index);
    }

    /** The months of an index that are known between two (both included), in order. */
    public List<IndexMonthRow> between(String index, YearMonth from, YearMonth until) {
        return months.between(index, from, until);
    }

    /** The indices of which months are known, each with the last one. */
    public List<PriceAdjustments.KnownIndex> known() {
        return months.known();
    }

    public Optional<IndexMonthRow> named(String name) {
        return keyed(name).flatMap(id -> months.lock(List.of(id)).stream().findFirst());
    }

    @Override
    protected @Nullable String keyOf(Form form) {
        YearMonth month = monthOf(form.get("month"));
        return form.get("index") == null || month == null ? null : form.get("index") + "." + month;
    }

    @Override
    protected Map<String, IndexMonthRow> storedUnder(Collection<String> keys) {
        Map<String, IndexMonthRow> found = new HashMap<>();
        keys.forEach(key -> named(key).ifPresent(row -> found.put(row.name(), row)));
        return found;
    }

    @Override
    protected Optional<IndexMonthRow> addressed(String name) {
        return named(name);
    }

    private Optional<Long> keyed(String name) {
        int dot = name.lastIndexOf('.');
        YearMonth month = dot < 0 ? null : monthOf(name.substring(dot + 1));
        return month == null ? Optional.empty() : months.find(name.substring(0, dot), month);
    }

    @Override
    protected List<IndexMonthRow> withKeys(Collection<Long> ids) {
        return months.lock(ids);
    }

    @Override
    protected Form formOf(IndexMonthRow row, @Nullable LocalDate on) {
        Map<String, @Nullable String> texts = new HashMap<>();
        texts.put("index", row.index());
        texts.put("month", row.month().toString());
        texts.put("percent", row.percent().toPlainString());
        return new Form(texts);
    }

    /** A month refers to nothing. */
    @Override
    protected Map<String, Long> references(List<Candidate<IndexMonthRow>> candidates) {
        return Map.of();
    }

    @Override
    protected @Nullable IndexMonthRow check(Candidate<IndexMonthRow> candidate, Map<String, Long> none) {
        Inputs in = candidate.inputs();
        IndexMonthRow there = candidate.stored();
        in.require("index", "month", "percent");
        String index = in.matching("index", NAME, "INVALID_INDEX", "is not a name of 1 to 16 letters, digits and dashes");
        YearMonth month = monthOf(in.raw("month"));
        if (in.raw("month") != null && month == null) {
            in.refuse("INVALID_MONTH", "month", "is not a month of the form yyyy-mm between 1900 and 2200");
        }
        BigDecimal percent = in.signedPercent("percent");
        if (there != null && !there.name().equals(index + "." + month)) {
            in.refuse("IMMUTABLE", index != null && index.equals(there.index()) ? "month" : "index", "is a part of the key and cannot change");
        }
        return in.isRefused() ? null
                : new IndexMonthRow(there == null ? 0 : there.id(), there == null ? 0 : there.version(), index, month, percent);
    }

    /** A month, null where the text is none. */
    public static @Nullable YearMonth monthOf(@Nullable String text) {
        try {
            YearMonth month = text != null && MONTH.matcher(text).matches() ? YearMonth.parse(text) : null;
            return month == null || month.getYear() < 1900 || month.getYear() > 2200 ? null : month;
        } catch (DateTimeException noSuchMonth) {
            return null;
        }
    }

    @Override
    protected void vet(List<Candidate<IndexMonthRow>> changed) {
        // a month may be corrected: adjustments that were made keep the factor that they were made with
    }

    @Override
    protected void insert(List<Candidate<IndexMonthRow>> made) {
        months.insert(made.stream().map(Candidate::value).toList());
        made.forEach(one -> one.written(months.find(one.value().index(), one.value().month()).orElseThrow()));
    }

    @Override
    protected void update(List<Candidate<IndexMonthRow>> changed) {
        months.update(changed.stream().map(Candidate::value).toList());
    }

    @Override
    protected void announce(List<Candidate<IndexMonthRow>> made, List<Candidate<IndexMonthRow>> changed) {
        // nobody keeps a copy of an index
    }

    @Override
    protected void remove(List<IndexMonthRow> removed) {
        months.delete(removed.stream().map(IndexMonthRow::id).toList());
    }
}
