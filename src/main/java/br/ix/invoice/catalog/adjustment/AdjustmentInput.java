package br.ix.invoice.catalog.adjustment;

import br.ix.invoice.catalog.AdjustmentRequest;
import br.ix.invoice.catalog.index.IndexMonthRow;
import br.ix.invoice.catalog.index.IndexRegister;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a request of an adjustment; every fault at once. */
final class AdjustmentInput {

    private static final String WITHOUT = "NONE";
    private static final int MOST_MONTHS = 120;
    private static final int LONGEST_REASON = 200;

    private final AdjustmentRequest request;
    private final Inputs in;

    AdjustmentInput(AdjustmentRequest request) {
        this.request = request;
        this.in = new Inputs(Form.of(request));
    }

    /** What is asked for; {@code factor} null: a list of prices. */
    record Asked(@Nullable String index, @Nullable YearMonth from, @Nullable YearMonth until, @Nullable PriceFactor factor,
                 @Nullable BigDecimal cap, @Nullable BigDecimal floor, LocalDate validFrom, int decimals, boolean includeAgreed,
                 @Nullable String reason) {
    }

    Asked read(IndexRegister indices) {
        in.require("validFrom");
        LocalDate validFrom = in.day("validFrom");
        Integer decimals = in.whole("decimals", 0, 4);
        String reason = in.text("reason", LONGEST_REASON);
        requireOneWay();
        BigDecimal cap = bound("cap");
        BigDecimal floor = bound("floor");
        if (cap != null && floor != null && cap.compareTo(floor) < 0) {
            in.refuse("INVALID_VALUE", "cap", "is below the floor");
        }
        YearMonth from = month("from");
        YearMonth until = month("until");
        PriceFactor factor = request.index() != null ? ofIndex(indices, from, until) : request.percent() != null ? ofPercent() : null;
        if (in.isRefused()) {
            throw Refusal.invalid(in.faults());
        }
        return new Asked(in.raw("index"), from, until, factor == null ? null : factor.within(floor, cap), cap, floor, validFrom,
                decimals == null ? 2 : decimals, Boolean.TRUE.equals(request.includeAgreed()), reason);
    }

    private void requireOneWay() {
        long ways = Stream.of(request.index(), request.percent(), request.prices()).filter(Objects::nonNull).count();
        if (ways != 1) {
            in.refuse("INVALID_VALUE", "index", "give exactly one of index, percent and prices");
        }
        if (request.index() != null) {
            in.require("from", "until", "floor");
        } else {
            refuseGiven("is for an index", "from", "until", "cap", "floor");
        }
        if (request.prices() != null) {
            refuseGiven("is not for a list of prices", "exchange", "services", "decimals", "includeAgreed");
        }
    }

    private void refuseGiven(String message, String... fields) {
        for (String field : fields) {
            if (in.raw(field) != null) {
                in.refuse("INVALID_VALUE", field, message);
            }
        }
    }

    private @Nullable BigDecimal bound(String field) {
        return WITHOUT.equals(in.raw(field)) ? null : in.signedPercent(field);
    }

    private @Nullable YearMonth month(String field) {
        YearMonth month = IndexRegister.monthOf(in.raw(field));
        if (in.raw(field) != null && month == null) {
            in.refuse("INVALID_MONTH", field, "is not a month of the form yyyy-mm between 1900 and 2200");
        }
        return month;
    }

    private @Nullable PriceFactor ofPercent() {
        BigDecimal percent = in.signedPercent("percent");
        return percent == null ? null : PriceFactor.of(List.of(percent));
    }

    private @Nullable PriceFactor ofIndex(IndexRegister indices, @Nullable YearMonth from, @Nullable YearMonth until) {
        if (from == null || until == null) {
            return null;
        }
        if (until.isBefore(from) || ChronoUnit.MONTHS.between(from, until) >= MOST_MONTHS) {
            in.refuse("INVALID_MONTH", "until", "is not within %d months from %s on".formatted(MOST_MONTHS, from));
            return null;
        }
        List<IndexMonthRow> known = indices.between(request.index(), from, until);
        Set<YearMonth> missing = new TreeSet<>();
        Stream.iterate(from, month -> !month.isAfter(until), month -> month.plusMonths(1)).forEach(missing::add);
        known.forEach(month -> missing.remove(month.month()));
        if (!missing.isEmpty()) {
            in.refuse("UNKNOWN_MONTH", "index", "is not known for " + missing.stream().map(YearMonth::toString).collect(Collectors.joining(", ")));
        }
        return PriceFactor.of(known.stream().map(IndexMonthRow::percent).toList());
    }
}
