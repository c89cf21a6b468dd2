package br.ix.invoice.legacy.run;

import br.ix.invoice.bulk.TakeBack;
import br.ix.invoice.job.RepeatedTransactions;
import br.ix.invoice.legacy.ImportUndoRequested;
import br.ix.invoice.legacy.kind.Target;
import br.ix.invoice.rest.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an import made and changed, and taking it back from the last record to the first. A request to undo is tried at once,
 * in a transaction that is rolled back, so that whoever asks hears what is in the way.
 */
@Component
class AppliedRecords {

    private static final int CHUNK = 1_000;

    /** One record as it was applied. */
    private record Applied(long id, Target target, TakeBack takeBack) {
    }

    private static final String SELECT_LATER_IMPORTS = """
            SELECT DISTINCT i.public_id
            FROM import_change mine
            JOIN import_change later ON later.target = mine.target AND later.row_id = mine.row_id AND later.import_id > mine.import_id
            JOIN data_import i ON i.id = later.import_id AND i.phase = 'APPLY' AND i.state <> 'UNDONE'
            WHERE mine.import_id = :import
            ORDER BY i.public_id LIMIT 10
            """;

    private static final String SELECT_BACKWARDS = """
            SELECT id, target, row_id, result, before_values FROM import_change
            WHERE import_id = :import AND id < :before ORDER BY id DESC LIMIT :rows
            """;

    private static final String FORGET_REFERENCES = "DELETE FROM import_reference WHERE import_id = :import";

    private final JdbcClient database;
    private final Faces faces;
    private final RepeatedTransactions transactions;
    private final ValuesAsText values;

    AppliedRecords(JdbcClient database, Faces faces, RepeatedTransactions transactions, ValuesAsText values) {
        this.database = database;
        this.faces = faces;
        this.transactions = transactions;
        this.values = values;
    }

    @EventListener
    void on(ImportUndoRequested event) throws Exception {
        transactions.rollBack(() -> takeBack(event.importKey()));
    }

    /** Takes back everything in the caller's transaction; refused (409) with what is in the way. */
    void takeBack(long importKey) {
        refuseIfChangedLater(importKey);
        List<Applied> chunk = backwards(importKey, Long.MAX_VALUE);
        while (!chunk.isEmpty()) {
            takeBack(chunk);
            chunk = backwards(importKey, chunk.get(chunk.size() - 1).id());
        }
        database.sql(FORGET_REFERENCES).param("import", importKey).update();
    }

    private void refuseIfChangedLater(long importKey) {
        List<String> later = database.sql(SELECT_LATER_IMPORTS).param("import", importKey).query(String.class).list();
        if (!later.isEmpty()) {
            throw Refusal.conflict("changed-by-later-import",
                    "Later imports changed records of this one: undo '%s' first".formatted(String.join("', '", later))).with("imports", later);
        }
    }

    private List<Applied> backwards(long importKey, long before) {
        return database.sql(SELECT_BACKWARDS).param("import", importKey).param("before", before).param("rows", CHUNK)
                .query((row, n) -> new Applied(row.getLong(1), Target.valueOf(row.getString(2)),
                        new TakeBack(row.getLong(3), row.getString(4).equals("NEW") ? null : values.read(row.getString(5))))).list();
    }

    /** A chunk may reach over targets: the records of each go to its own module, in their order. */
    private void takeBack(List<Applied> chunk) {
        List<TakeBack> ofOneTarget = new ArrayList<>();
        for (int i = 0; i < chunk.size(); i++) {
            ofOneTarget.add(chunk.get(i).takeBack());
            if (i + 1 == chunk.size() || chunk.get(i + 1).target() != chunk.get(i).target()) {
                faces.takeBack(chunk.get(i).target(), List.copyOf(ofOneTarget));
                ofOneTarget.clear();
            }
        }
    }
}
