package br.ix.invoice.legacy.run;

import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.legacy.kind.Reading;
import br.ix.invoice.legacy.kind.Reading.Entry;
import br.ix.invoice.legacy.kind.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Writes the records of a chunk of rows through the modules' bulk commands, one command for each target: the same record of several
 * rows is written once, and what is refused of a row takes the rest of it along.
 */
@Component
class ChunkWriting {

    private final Faces faces;
    private final ImportedValues imported;

    ChunkWriting(Faces faces, ImportedValues imported) {
        this.faces = faces;
        this.imported = imported;
    }

    /** What became of each row, in order. */
    List<RowOutcome> put(List<Reading> readings) {
        List<RowOutcome> outcomes = readings.stream().map(RowOutcome::new).toList();
        for (Target target : Target.values()) {
            Map<Record, List<RowOutcome>> records = new LinkedHashMap<>();
            outcomes.stream().filter(row -> !row.isRefusedByModule())
                    .forEach(row -> row.entriesOf(target).forEach(entry -> rowsOf(records, entry).add(row)));
            if (!records.isEmpty()) {
                put(target, records);
            }
        }
        return outcomes;
    }

    private static List<RowOutcome> rowsOf(Map<Record, List<RowOutcome>> records, Entry entry) {
        return records.computeIfAbsent(entry.record(), none -> new ArrayList<>(1));
    }

    private void put(Target target, Map<Record, List<RowOutcome>> records) {
        List<BulkOutcome> results = faces.put(target, new ArrayList<>(records.keySet()), imported.of(target));
        if (results.size() != records.size()) {
            throw new IllegalStateException("%d records for %s gave %d outcomes".formatted(records.size(), target, results.size()));
        }
        int next = 0;
        for (Map.Entry<Record, List<RowOutcome>> record : records.entrySet()) {
            List<RowOutcome> rows = record.getValue();
            BulkOutcome result = results.get(next++);
            rows.get(0).add(target, record.getKey(), result);
            rows.subList(1, rows.size()).forEach(other -> other.share(target, result));
        }
    }
}
