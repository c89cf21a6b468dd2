package br.ix.invoice.invoicing.charge;

import br.ix.invoice.invoicing.charge.Charge.Due;
import br.ix.invoice.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Documents and charge state of one subscription, kept as the runs keep them in their tables. */
final class Books {

    private final World world;
    private final boolean zeroInvoices;
    /** Whether the lines of an interval that was charged in part are read though nothing is revised. */
    private final boolean readsParts;
    private final Map<Long, List<ChargedLine>> live = new HashMap<>();
    private final List<SettledDays> settled = new ArrayList<>();
    private final List<Long> documents = new ArrayList<>();
    private long lastDocument;
    private @Nullable LocalDate chargedThrough;
    private @Nullable LocalDate revisedFrom;
    private final List<Long> settledForGood = new ArrayList<>();

    Books(World world, boolean zeroInvoices) {
        this.world = world;
        this.zeroInvoices = zeroInvoices;
        this.readsParts = zeroInvoices;
        this.chargedThrough = world.settledThrough;
    }

    /** A fact changed from a day on: charged days from there must be looked at again. */
    void changed(LocalDate from) {
        LocalDate day = world.settledThrough != null && !from.isAfter(world.settledThrough) ? world.settledThrough.plusDays(1) : from;
        if (chargedThrough != null && !day.isAfter(chargedThrough)) {
            revisedFrom = revisedFrom == null || day.isBefore(revisedFrom) ? day : revisedFrom;
        }
    }

    Charge due(Horizon horizon) {
        return Charging.due(world.facts(), charged(), horizon);
    }

    /** What is due when nothing that is remembered is trusted. */
    Due dueFromScratch(Horizon horizon) {
        return (Due) Charging.due(world.facts(), new Charged(chargedThrough, LocalDate.of(2000, 1, 1), allLines(), settled), horizon);
    }

    /** Posts the parts of all accounts but some; where one is left out, all is looked at again from the first open day on. */
    void post(Due due, Set<Long> leftOut) {
        Charged before = charged();
        Set<Long> posted = new HashSet<>(due.accounts(world.facts()));
        boolean whole = !posted.removeAll(leftOut);
        if (whole) {
            settleBeyondLines(due);
        }
        List<ChargeLine> lines = due.lines().stream().filter(line -> posted.contains(line.payer().account())).toList();
        write(lines);
        if (whole) {
            chargedThrough = due.chargedThrough(before);
            revisedFrom = due.revisedFrom(before);
        } else if (!posted.isEmpty()) {
            lines.forEach(line -> chargedThrough = chargedThrough == null ? line.until() : Days.later(chargedThrough, line.until()));
            revisedFrom = before.openFrom(world.startsOn);
        }
    }

    /**
     * Posts what was drafted before a fact changed: documents stand as they were approved, and the next run looks at all days from
     * the start again. Where there is no document and nothing was settled, nothing is noted but what had changed.
     */
    void postOldFacts(Due due) {
        List<Days> posted = new ArrayList<>(due.lines().stream().map(line -> new Days(line.from(), line.until())).toList());
        SettledDays beyond = settleBeyondLines(due);
        if (beyond != null) {
            posted.add(new Days(beyond.from(), beyond.until()));
        }
        write(due.lines());
        for (Days days : posted) {
            chargedThrough = chargedThrough == null ? days.until() : Days.later(chargedThrough, days.until());
            revisedFrom = Days.earlier(revisedFrom == null ? days.from() : Days.earlier(revisedFrom, days.from()), world.startsOn);
        }
    }

    /** Days after the last line that are done with, of a subscription that is not revised. */
    private @Nullable SettledDays settleBeyondLines(Due due) {
        LocalDate last = due.lines().stream().map(ChargeLine::until).max(LocalDate::compareTo).orElse(null);
        if (revisedFrom != null || due.through() == null || last != null && !last.isBefore(due.through())) {
            return null;
        }
        LocalDate before = last != null ? last : chargedThrough;
        SettledDays beyond = new SettledDays(before == null ? world.startsOn : before.plusDays(1), due.through());
        settled.add(beyond);
        return beyond;
    }

    /** A document is cancelled, its days are owed again. */
    boolean cancel(int index) {
        if (documents.isEmpty()) {
            return false;
        }
        List<ChargedLine> lines = live.remove(documents.remove(index % documents.size()));
        lines.forEach(line -> changed(line.from()));
        return true;
    }

    /** One line of a document is taken back, its days are owed again; the others stand. */
    boolean giveBack(int index, int position) {
        if (documents.isEmpty()) {
            return false;
        }
        long document = documents.get(index % documents.size());
        List<ChargedLine> lines = new ArrayList<>(live.get(document));
        if (lines.isEmpty()) {
            return false;
        }
        ChargedLine line = lines.remove(position % lines.size());
        live.put(document, List.copyOf(lines));
        changed(line.from());
        return true;
    }

    /** A document is cancelled, and its charge stands: nobody pays it, nobody takes it back again. */
    boolean cancelForGood(int index) {
        if (documents.isEmpty()) {
            return false;
        }
        return settledForGood.add(documents.remove(index % documents.size()));
    }

    /**
     * An import says through which day it was billed elsewhere. Refused: a day before the last that is charged here. What was charged here
     * stays charged.
     */
    boolean settleElsewhere(LocalDate next) {
        LocalDate was = world.settledThrough;
        boolean isCharged = chargedThrough != null && !chargedThrough.equals(was);
        if (world.isVoid || next.equals(was) || isCharged && next.isBefore(chargedThrough)) {
            return false;
        }
        LocalDate here = allLines().stream().map(ChargedLine::until).max(LocalDate::compareTo).orElse(next);
        chargedThrough = isCharged ? next : Days.later(next, here);
        world.settledThrough = next;
        changed(was == null ? world.startsOn : Days.earlier(was, next).plusDays(1));
        return true;
    }

    /** What live lines carry, by the interval of their days; credits for good are outside of it. Nothing where they add up to zero. */
    Map<YearMonth, BigDecimal> sums(Function<LocalDate, YearMonth> intervalOf) {
        Map<YearMonth, BigDecimal> sums = new TreeMap<>();
        for (ChargedLine line : lines()) {
            if (!intervalOf.apply(line.from()).equals(intervalOf.apply(line.until()))) {
                throw new AssertionError("A line of two intervals: " + line);
            }
            sums.merge(intervalOf.apply(line.from()), line.amount().amount(), BigDecimal::add);
        }
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    /** The same by payer. */
    Map<Oracle.Part, BigDecimal> sumsByPayer(Function<LocalDate, YearMonth> intervalOf) {
        Map<Oracle.Part, BigDecimal> sums = new HashMap<>();
        lines().forEach(line -> sums.merge(new Oracle.Part(line.payer(), intervalOf.apply(line.from())), line.amount().amount(), BigDecimal::add));
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    /** The days that live lines or settled days carry. */
    Set<LocalDate> coveredDays() {
        Set<LocalDate> days = new HashSet<>();
        lines().forEach(line -> line.from().datesUntil(line.until().plusDays(1)).forEach(days::add));
        settled.forEach(range -> range.from().datesUntil(range.until().plusDays(1)).forEach(days::add));
        return days;
    }

    /** The lines of days that are ours to charge: what was charged for days that were billed elsewhere stands. */
    List<ChargedLine> lines() {
        return allLines().stream().filter(line -> world.settledThrough == null || line.until().isAfter(world.settledThrough)).toList();
    }

    List<ChargedLine> allLines() {
        return Stream.concat(documents.stream(), settledForGood.stream()).flatMap(document -> live.get(document).stream()).toList();
    }

    Charged charged() {
        LocalDate reads = revisedFrom != null || !readsParts ? revisedFrom : chargedThrough;
        if (reads == null) {
            return new Charged(chargedThrough, null, List.of(), List.of());
        }
        LocalDate from = Charging.readFrom(world.service, reads);
        return new Charged(chargedThrough, revisedFrom, allLines().stream().filter(line -> !line.until().isBefore(from)).toList(),
                settled.stream().filter(days -> !days.until().isBefore(from)).toList());
    }

    @Nullable LocalDate chargedThrough() {
        return chargedThrough;
    }

    @Nullable LocalDate revisedFrom() {
        return revisedFrom;
    }

    boolean hasSettled() {
        return !settled.isEmpty();
    }

    /** A document for each payer. */
    private void write(List<ChargeLine> lines) {
        Map<Payer, List<ChargeLine>> documents = new LinkedHashMap<>();
        lines.forEach(line -> documents.computeIfAbsent(line.payer(), payer -> new ArrayList<>()).add(line));
        documents.values().forEach(this::writeDocument);
        refuseDuplicateKeys();
    }

    private void writeDocument(List<ChargeLine> lines) {
        if (!zeroInvoices && lines.stream().allMatch(line -> line.amount().isZero())) {
            lines.forEach(line -> settled.add(new SettledDays(line.from(), line.until())));
            return;
        }
        long document = ++lastDocument;
        live.put(document, lines.stream().map(line -> new ChargedLine(line.from(), line.until(), line.amount(), line.revision(), document,
                line.payer())).toList());
        documents.add(document);
    }

    /** The unique key of the table of lines. */
    private void refuseDuplicateKeys() {
        Set<String> keys = new HashSet<>();
        for (ChargedLine line : allLines()) {
            if (!keys.add(line.from() + "/" + line.revision())) {
                throw new AssertionError("Two live lines begin on " + line.from() + " with revision " + line.revision());
            }
        }
    }
}
