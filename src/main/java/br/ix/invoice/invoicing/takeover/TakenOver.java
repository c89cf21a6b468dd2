package br.ix.invoice.invoicing.takeover;

import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.BulkOutcome.Kept;
import br.ix.invoice.bulk.Remembered;
import br.ix.invoice.bulk.TakeBack;
import br.ix.invoice.invoicing.TakenOverRecord;
import br.ix.invoice.invoicing.takeover.TakenOverPayers.Found;
import br.ix.invoice.invoicing.takeover.TakenOverRows.Stored;
import br.ix.invoice.rest.Fault;
import br.ix.invoice.rest.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes and changes invoices that were taken over. What an issued one says never changes, but how it was paid may. Public for the module's face. */
@Component
public class TakenOver {

    private final TakenOverRows rows;
    private final TakenOverPayers payers;
    private final TakenOverNumbers numbers;

    TakenOver(TakenOverRows rows, TakenOverPayers payers, TakenOverNumbers numbers) {
        this.rows = rows;
        this.payers = payers;
        this.numbers = numbers;
    }

    public List<BulkOutcome> put(List<TakenOverRecord> records, Remembered remembered) {
        Map<String, Stored> stored = rows.locked(records.stream().map(TakenOverRecord::id).toList());
        Found found = payers.of(records.stream().map(TakenOverRecord::participant).collect(Collectors.toSet()));
        Set<Long> begun = numbers.lockedThatHaveBegun(found.issuers());
        Map<Long, Map<String, @Nullable String>> imported = stored.isEmpty() ? Map.of()
                : remembered.of(stored.values().stream().map(Stored::key).toList());
        Map<String, BulkOutcome> outcomes = new LinkedHashMap<>();
        List<TakenOverRecord> made = new ArrayList<>();
        for (TakenOverRecord record : records) {
            Stored there = stored.get(record.id());
            BulkOutcome outcome = there == null ? refusal(record, found, begun) : change(record, there, imported.getOrDefault(there.key(), Map.of()));
            if (outcome == null) {
                made.add(record);
            } else {
                outcomes.put(record.id(), outcome);
            }
        }
        Map<String, Long> keys = rows.insert(made, found, numbers.suffixes(made, found));
        made.forEach(record -> outcomes.put(record.id(), BulkOutcome.made(keys.get(record.id()), texts(record))));
        numbers.goOnAfter(made, found);
        rows.update(outcomes.values().stream().filter(outcome -> outcome.result() == BulkOutcome.Result.CHANGED)
                .collect(Collectors.toMap(BulkOutcome::id, BulkOutcome::after)));
        return records.stream().map(record -> outcomes.get(record.id())).toList();
    }

    private static @Nullable BulkOutcome refusal(TakenOverRecord record, Found found, Set<Long> begun) {
        if (found.of(record.participant()) == null) {
            return refused("UNKNOWN_PARTICIPANT", "participant", record.participant(), "there is no such participant");
        }
        if (begun.contains(found.of(record.participant()).issuing().issuer())) {
            return refused("NUMBERS_ISSUED", "number", Long.toString(record.number()),
                    "the series has numbers of ours already: older invoices cannot be taken over into it any more");
        }
        return null;
    }

    private static BulkOutcome change(TakenOverRecord record, Stored there, Map<String, @Nullable String> imported) {
        if (there.state() == null) {
            return refused("NOT_TAKEN_OVER", "id", record.id(), "is an invoice of ours");
        }
        if (there.number() != record.number() || there.total().compareTo(record.total()) != 0) {
            return refused("ISSUED_NEVER_CHANGES", "number", Long.toString(record.number()),
                    "was taken over as number %d with a total of %s: an issued invoice never changes".formatted(there.number(), there.total().toPlainString()));
        }
        Map<String, @Nullable String> present = Map.of("state", there.state(), "dueOn", Objects.toString(there.dueOn(), ""));
        List<Kept> kept = new ArrayList<>();
        Map<String, @Nullable String> before = new LinkedHashMap<>();
        Map<String, @Nullable String> after = new LinkedHashMap<>();
        texts(record).forEach((field, text) -> {
            boolean changedHere = there.isTakenBackHere() || imported.containsKey(field) && !Objects.equals(imported.get(field), present.get(field));
            if (!Objects.equals(text, present.get(field)) && changedHere) {
                kept.add(new Kept(field, present.get(field), text, imported.get(field)));
            } else if (!Objects.equals(text, present.get(field))) {
                before.put(field, present.get(field));
                after.put(field, text);
            }
        });
        return after.isEmpty() ? BulkOutcome.same(there.key(), kept) : BulkOutcome.changed(there.key(), before, after, kept);
    }

    private static Map<String, @Nullable String> texts(TakenOverRecord record) {
        return Map.of("state", record.state(), "dueOn", record.dueOn().toString());
    }

    static BulkOutcome refused(String code, String field, String value, String message) {
        return BulkOutcome.refused(code, List.of(new Fault(field, message, value)));
    }

    public void takeBack(List<TakeBack> records) {
        List<Long> made = records.stream().filter(record -> record.before() == null).map(TakeBack::id).toList();
        if (rows.areCredited(made)) {
            throw Refusal.conflict("something-depends", "Invoices that were taken over are credited or paid here: they stay");
        }
        numbers.refuseIfBegun(rows.issuersOf(made));
        rows.update(records.stream().filter(record -> record.before() != null).collect(Collectors.toMap(TakeBack::id, TakeBack::before)));
        Set<Long> issuers = rows.issuersOf(made);
        rows.delete(made);
        numbers.goBack(issuers);
    }
}
