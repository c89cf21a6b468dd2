package br.ix.invoice.invoicing.charge;

import br.ix.invoice.time.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who pays which days: the payer of the day, with policies by month that of the first used day of the month. */
final class Payers {

    /** Days of one payer. */
    record Part(Days days, Payer payer) {
    }

    private final History<Payer> history;
    private final DayCount count;

    Payers(ChargeFacts facts, DayCount count) {
        this.history = facts.payers();
        this.count = count;
    }

    Payer on(LocalDate day) {
        return payerOf(count.isByMonth() ? count.firstUsedInMonthOf(day) : day);
    }

    /** Whether one pays all these days. */
    boolean areOne(Days days) {
        return history.entries().size() <= 1 || on(days.from()).equals(on(days.until())) && parts(days).size() == 1;
    }

    /** Days cut where the payer changes. */
    List<Part> parts(Days days) {
        if (days.isEmpty()) {
            return List.of();
        }
        if (history.entries().size() <= 1) {
            return List.of(new Part(days, on(days.from())));
        }
        List<Part> parts = new ArrayList<>(2);
        LocalDate from = days.from();
        while (!from.isAfter(days.until())) {
            LocalDate last = lastDayOfPayer(from, days.until());
            add(parts, new Part(new Days(from, last), on(from)));
            from = last.plusDays(1);
        }
        return parts;
    }

    /** What each payer was charged of an interval, in the order of its first line there. */
    Map<Payer, ChargedInterval> charged(ChargedInterval interval) {
        Map<Payer, List<ChargedLine>> lines = new LinkedHashMap<>();
        interval.lines().forEach(line -> lines.computeIfAbsent(of(line), payer -> new ArrayList<>()).add(line));
        Map<Payer, ChargedInterval> charged = new LinkedHashMap<>();
        lines.forEach((payer, own) -> charged.put(payer, lines.size() == 1 ? interval : interval.only(own)));
        return charged;
    }

    private Payer of(ChargedLine line) {
        return history.entries().isEmpty() ? Payer.NOBODY : line.payer();
    }

    private Payer payerOf(LocalDate day) {
        Payer payer = history.on(day);
        return payer == null ? Payer.NOBODY : payer;
    }

    private LocalDate lastDayOfPayer(LocalDate day, LocalDate until) {
        if (count.isByMonth()) {
            return Days.earlier(until, day.withDayOfMonth(day.lengthOfMonth()));
        }
        for (History.Entry<Payer> entry : history.entries()) {
            if (entry.effectiveOn().isAfter(day)) {
                return Days.earlier(until, entry.effectiveOn().minusDays(1));
            }
        }
        return until;
    }

    private static void add(List<Part> parts, Part next) {
        Part before = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (before != null && before.payer().equals(next.payer())) {
            parts.set(parts.size() - 1, new Part(new Days(before.days().from(), next.days().until()), next.payer()));
        } else {
            parts.add(next);
        }
    }
}
