package br.ix.invoice.legacy.sample;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the sample has come: at most one row, which whoever works on it holds locked. */
@Component
class SampleStarts {

    /** {@code period} is the month that is billed first; the ids are null until there is an import, a run. */
    record SampleProgress(String period, @Nullable String importId, @Nullable String runId, boolean ended) {
    }

    private static final String LOCK = """
            SELECT period, import_id, run_id, ended_at IS NOT NULL AS ended FROM sample_start WHERE id = 1 FOR UPDATE
            """;

    private static final String BEGIN = "INSERT INTO sample_start (id, period) VALUES (1, :period)";

    private static final String NOTE_IMPORT = "UPDATE sample_start SET import_id = :import WHERE id = 1";

    private static final String NOTE_RUN = "UPDATE sample_start SET run_id = :run WHERE id = 1";

    private static final String END = "UPDATE sample_start SET ended_at = CURRENT_TIMESTAMP(6) WHERE id = 1";

    private final JdbcClient database;

    SampleStarts(JdbcClient database) {
        this.database = database;
    }

    Optional<SampleProgress> lock() {
        return database.sql(LOCK).query((row, n) -> new SampleProgress(row.getString(1), row.getString(2), row.getString(3),
                row.getBoolean(4))).optional();
    }

    void begin(String period) {
        database.sql(BEGIN).param("period", period).update();
    }

    void noteImport(String importId) {
        database.sql(NOTE_IMPORT).param("import", importId).update();
    }

    void noteRun(String runId) {
        database.sql(NOTE_RUN).param("run", runId).update();
    }

    void end() {
        database.sql(END).update();
    }
}
