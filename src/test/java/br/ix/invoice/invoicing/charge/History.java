package br.ix.invoice.invoicing.charge;

import br.ix.invoice.invoicing.charge.Charge.Due;
import br.ix.invoice.invoicing.charge.Charge.Parked;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A subscription through the months: facts change, runs charge; after each run the books are compared with the oracle. */
final class History {

    static final int NO_LIMIT = 600;
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("pt-BR"));

    /** What came of a run at least once. */
    enum Seen { NOTHING_NEW, NEW_LINE, LINE_OF_ZERO, SETTLED_AT_ZERO, CUT_MONTH, CAUGHT_UP, CHARGED_AHEAD, DEBIT_AFTER_THE_FACT,
        CREDIT_AFTER_THE_FACT, SECOND_CORRECTION, LOOKED_AT_AGAIN_LATER, SEVERAL_ACCOUNTS, SEVERAL_PAYERS_OF_AN_ACCOUNT, TAKEN_OVER,
        PARKED_WITHOUT_PRICE, PARKED_BY_LIMIT }

    final World world;
    final Books books;
    final Set<Seen> seen = EnumSet.noneOf(Seen.class);
    YearMonth period = YearMonth.from(World.FIRST_DAY).minusMonths(1);
    private final Oracle oracle;
    private final int catchUpMonths;

    History(World world, boolean zeroInvoices, int catchUpMonths) {
        this.world = world;
        this.books = new Books(world, zeroInvoices);
        this.oracle = new Oracle(world);
        this.catchUpMonths = catchUpMonths;
    }

    /** What the run of the present month charges. */
    Horizon horizon() {
        return new Horizon(period, catchUpMonths);
    }

    /** What is charged on request through a day. */
    Horizon through(LocalDate day) {
        return Horizon.through(day, period, catchUpMonths);
    }

    /** Charges and posts, then asks whether documents and facts agree; false where nothing could be charged, as a price is missing. */
    boolean charge(Horizon horizon) {
        return charge(horizon, Set.of());
    }

    /** The same but for accounts that are left out: nothing happens to them. Where the limit parks the account, it is raised. */
    boolean charge(Horizon horizon, Set<Long> leftOut) {
        LocalDate last = horizon.day() == null ? oracle.lastDayOf(horizon.period()) : horizon.day();
        Charge charge = books.due(horizon);
        if (charge instanceof Parked parked && parked.reason() == Reason.CATCH_UP_LIMIT) {
            requireMoneyBefore(horizon.catchUpLimit(), last);
            return charge(new Horizon(horizon.period(), NO_LIMIT, horizon.day()), leftOut);
        }
        if (charge instanceof Parked parked) {
            seen.add(Seen.PARKED_WITHOUT_PRICE);
            requireThat(oracle.lacksPrice(parked.day()), "Parked though there is a price on " + parked.day());
            return false;
        }
        post((Due) charge, horizon, last, leftOut);
        return true;
    }

    private void post(Due due, Horizon horizon, LocalDate last, Set<Long> leftOut) {
        Set<LocalDate> before = books.coveredDays();
        Map<Oracle.Part, BigDecimal> sums = books.sumsByPayer(oracle::intervalOf);
        books.post(due, leftOut);
        look(due, last);
        Set<LocalDate> covered = books.coveredDays();
        world.lastDay = latest(last, covered);
        requireNothingBeyond(oracle.dueThrough(last, before), before, covered);
        requireNothingBefore(YearMonth.from(horizon.catchUpLimit()), sums);
        requireSumsOfPayers(oracle.owedByPayer(oracle.dueThrough(last, covered)), sums, leftOut);
        requireThat(ofOthers((Due) books.due(horizon), leftOut).isEmpty(), "A second run adds lines");
        Due fromScratch = books.dueFromScratch(new Horizon(horizon.period(), NO_LIMIT, horizon.day()));
        requireThat(ofOthers(fromScratch, leftOut).stream().allMatch(line -> line.amount().isZero()),
                "A run that trusts nothing adds " + fromScratch.lines());
        requireEachDayOnce();
        if (leftOut.isEmpty()) {
            requireSums(oracle.dueThrough(last, covered), last);
            requireEachDay(last, covered);
        }
    }

    /** An account is parked by the limit only where something is to be charged or credited for an interval that begins before it. */
    private void requireMoneyBefore(LocalDate limit, LocalDate last) {
        seen.add(Seen.PARKED_BY_LIMIT);
        Set<LocalDate> covered = books.coveredDays();
        world.lastDay = latest(last, covered);
        Map<Oracle.Part, BigDecimal> charged = books.sumsByPayer(oracle::intervalOf);
        Map<Oracle.Part, BigDecimal> owed = oracle.owedByPayer(oracle.dueThrough(last, covered));
        Set<Oracle.Part> parts = new HashSet<>(owed.keySet());
        parts.addAll(charged.keySet());
        boolean isOpen = !world.service.recurring() || parts.stream().anyMatch(part -> part.interval().atDay(1).isBefore(limit)
                && owed.getOrDefault(part, BigDecimal.ZERO).compareTo(charged.getOrDefault(part, BigDecimal.ZERO)) != 0);
        requireThat(isOpen || hasNewDaysBefore(limit, last, covered),
                "Parked by the limit " + limit + " though nothing before it is open: owed " + owed + ", charged " + charged);
    }

    /** Days that are not charged yet, in an interval that begins before the limit: a credit there may equal what they cost. */
    private boolean hasNewDaysBefore(LocalDate limit, LocalDate last, Set<LocalDate> covered) {
        return !world.startsOn.isAfter(last) && world.startsOn.datesUntil(last.plusDays(1)).anyMatch(day -> oracle.owes(day)
                && !covered.contains(day) && oracle.intervalOf(day).atDay(1).isBefore(limit));
    }

    private static LocalDate latest(LocalDate last, Set<LocalDate> covered) {
        return covered.stream().max(LocalDate::compareTo).filter(day -> day.isAfter(last)).orElse(last);
    }

    /** Nothing that ended before the limit is charged or credited. */
    private void requireNothingBefore(YearMonth limit, Map<Oracle.Part, BigDecimal> before) {
        int months = world.service.recurring() ? world.service.intervalMonths() : 1;
        Map<Oracle.Part, BigDecimal> after = books.sumsByPayer(oracle::intervalOf);
        Set<Oracle.Part> parts = new HashSet<>(before.keySet());
        parts.addAll(after.keySet());
        parts.stream().filter(part -> !part.interval().plusMonths(months).isAfter(limit)).forEach(part ->
                requireThat(before.getOrDefault(part, BigDecimal.ZERO).compareTo(after.getOrDefault(part, BigDecimal.ZERO)) == 0,
                        "Charged before the limit of " + limit + ": " + part));
    }

    private static List<ChargeLine> ofOthers(Due due, Set<Long> leftOut) {
        return due.lines().stream().filter(line -> !leftOut.contains(line.payer().account())).toList();
    }

    /** Each payer carries what it owes; who was left out, what it carried before. */
    private void requireSumsOfPayers(Map<Oracle.Part, BigDecimal> owed, Map<Oracle.Part, BigDecimal> before, Set<Long> leftOut) {
        Map<Oracle.Part, BigDecimal> charged = books.sumsByPayer(oracle::intervalOf);
        Set<Oracle.Part> parts = new HashSet<>(owed.keySet());
        parts.addAll(charged.keySet());
        for (Oracle.Part part : parts) {
            BigDecimal expected = (leftOut.contains(part.payer().account()) ? before : owed).getOrDefault(part, BigDecimal.ZERO);
            BigDecimal carried = charged.getOrDefault(part, BigDecimal.ZERO);
            requireThat(expected.compareTo(carried) == 0, "Documents of " + part + " carry " + carried + ", owed is " + expected);
        }
    }

    private void requireSums(Predicate<LocalDate> due, LocalDate last) {
        Map<YearMonth, BigDecimal> charged = books.sums(oracle::intervalOf);
        Map<YearMonth, BigDecimal> owed = oracle.owed(due);
        requireThat(owed.keySet().equals(charged.keySet())
                        && owed.entrySet().stream().allMatch(one -> one.getValue().compareTo(charged.get(one.getKey())) == 0),
                "Documents carry " + charged + ", owed is " + owed + " through " + last);
    }

    /** Only days that are due are charged anew. */
    private static void requireNothingBeyond(Predicate<LocalDate> due, Set<LocalDate> before, Set<LocalDate> covered) {
        covered.stream().filter(day -> !before.contains(day)).forEach(day -> requireThat(due.test(day), "Charged before it is due: " + day));
    }

    /** What is owed is charged, or lies before a charged day of its interval and was compared with it. */
    private void requireEachDay(LocalDate last, Set<LocalDate> covered) {
        Predicate<LocalDate> compared = oracle.dueThrough(LocalDate.MIN, covered);
        for (LocalDate day = world.startsOn; world.service.recurring() && !day.isAfter(last); day = day.plusDays(1)) {
            requireThat(!oracle.owes(day) || compared.test(day), "Missed: " + day);
        }
    }

    private void requireEachDayOnce() {
        Set<LocalDate> days = new HashSet<>();
        for (ChargedLine line : books.lines()) {
            for (LocalDate day = line.from(); line.revision() == 0 && !day.isAfter(line.until()); day = day.plusDays(1)) {
                requireThat(days.add(day), "Charged twice: " + day);
            }
        }
    }

    private void look(Due due, LocalDate last) {
        see(Seen.NOTHING_NEW, due.lines().isEmpty());
        see(Seen.LOOKED_AT_AGAIN_LATER, books.revisedFrom() != null);
        see(Seen.SETTLED_AT_ZERO, books.hasSettled());
        see(Seen.CHARGED_AHEAD, books.chargedThrough() != null && books.chargedThrough().isAfter(last));
        for (ChargeLine line : due.lines()) {
            requireExplanation(line);
            boolean difference = line.correctsInvoice() != null;
            see(Seen.NEW_LINE, !difference);
            see(Seen.LINE_OF_ZERO, line.amount().isZero());
            see(Seen.CUT_MONTH, !difference && !line.monthBefore().isZero());
            see(Seen.CAUGHT_UP, !difference && line.until().isBefore(period.minusMonths(1).atDay(1)));
            see(Seen.DEBIT_AFTER_THE_FACT, difference && !line.amount().isNegative());
            see(Seen.CREDIT_AFTER_THE_FACT, difference && line.amount().isNegative());
            see(Seen.SECOND_CORRECTION, difference && line.revision() > 1);
            see(Seen.TAKEN_OVER, !difference && line.revision() > 0);
        }
        long accounts = due.lines().stream().map(line -> line.payer().account()).distinct().count();
        see(Seen.SEVERAL_ACCOUNTS, accounts > 1);
        see(Seen.SEVERAL_PAYERS_OF_AN_ACCOUNT, due.lines().stream().map(ChargeLine::payer).distinct().count() > accounts);
    }

    /** The figures of its explanation come to the amount of a line, in each language. */
    private void requireExplanation(ChargeLine line) {
        String corrects = line.correctsInvoice() == null ? null : "IXBR01 000.000.001";
        for (Locale language : LANGUAGES) {
            String text = Explanation.of(line, world.service, corrects).in(language);
            String fault = ExplanationReader.of(language, world.currency).fault(text, line.amount().amount());
            requireThat(fault == null, "The explanation of " + line + " " + fault + ": " + text);
        }
    }

    private void see(Seen what, boolean happened) {
        if (happened) {
            seen.add(what);
        }
    }

    private static void requireThat(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
