package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.RunView;
import br.ix.invoice.invoicing.RunView.Counts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * Counts and sums of runs: of one that is worked on from its rows; of one that is drafted or has ended from what was kept then, as counting
 * a million accounts for each look takes seconds.
 */
@Component
class RunSummaries {

    /** Counts of outcomes, accounts not handled yet, and sums. */
    record Summary(Counts counts, long unhandled, List<RunView.Total> totals) {
    }

    private static final String KEEP = """
            INSERT INTO billing_run_summary (run_id, due, billed, nothing_due, parked, failed, excluded, totals)
            VALUES (:run, :due, :billed, :nothingDue, :parked, :failed, :excluded, :totals)
            ON DUPLICATE KEY UPDATE due = VALUES(due), billed = VALUES(billed), nothing_due = VALUES(nothing_due),
                parked = VALUES(parked), failed = VALUES(failed), excluded = VALUES(excluded), totals = VALUES(totals)
            """;

    private static final String FIND = """
            SELECT due, billed, nothing_due, parked, failed, excluded, totals FROM billing_run_summary WHERE run_id = :run
            """;

    private static final String COUNT_STALE = "SELECT COUNT(*) FROM billing_run_account FORCE INDEX (PRIMARY) WHERE run_id = :run AND stale = 1";

    private final JdbcClient database;
    private final RunAccounts accounts;
    private final RunDocuments documents;
    private final ObjectMapper json;
    private final RecentSummaries recent = new RecentSummaries();

    RunSummaries(JdbcClient database, RunAccounts accounts, RunDocuments documents, ObjectMapper json) {
        this.database = database;
        this.accounts = accounts;
        this.documents = documents;
        this.json = json;
    }

    Summary of(Run run) {
        return switch (run.state()) {
            case POSTED, DISCARDED -> kept(run.id()).orElseGet(() -> counted(run.id()));
            case DRAFTED -> drafted(run.id());
            case DRAFTING -> recent.of(run, () -> counted(run.id()));
            case POSTING -> recent.of(run, () -> drafted(run.id()));
            default -> counted(run.id());
        };
    }

    /** Of a run that is drafted or being posted: posting changes no outcome and no sum, and who changes a draft keeps its figures anew. */
    Summary drafted(long run) {
        return kept(run).map(summary -> withStale(run, summary)).orElseGet(() -> counted(run));
    }

    /** Accounts become stale at any time: they are counted anew. */
    private Summary withStale(long run, Summary kept) {
        long stale = database.sql(COUNT_STALE).param("run", run).query(Long.class).single();
        Counts counts = kept.counts();
        return new Summary(new Counts(counts.due(), counts.billed(), counts.nothingDue(), counts.parked(), counts.failed(), counts.excluded(),
                stale == 0 ? null : stale), kept.unhandled(), kept.totals());
    }

    /** Counts and keeps the figures of a run that ends, or whose draft a person has changed. */
    void keep(long run) {
        keep(run, counted(run));
    }

    /** Keeps figures that have just been counted. */
    void keep(long run, Summary summary) {
        Counts counts = summary.counts();
        database.sql(KEEP).params(Map.of("run", run, "due", counts.due(), "billed", counts.billed(),
                "nothingDue", counts.nothingDue(), "parked", counts.parked(), "failed", counts.failed(),
                "excluded", counts.excluded() == null ? 0L : counts.excluded(),
                "totals", json.writeValueAsString(summary.totals()))).update();
    }

    Summary counted(long run) {
        long[] byOutcome = new long[Outcome.values().length];
        long stale = 0;
        for (RunAccounts.OutcomeCount count : accounts.countOutcomes(run)) {
            byOutcome[Outcome.valueOf(count.outcome()).ordinal()] = count.accounts();
            stale += count.stale();
        }
        long unhandled = byOutcome[Outcome.DUE.ordinal()];
        long excluded = byOutcome[Outcome.EXCLUDED.ordinal()];
        long due = -excluded;
        for (long accountsOfOutcome : byOutcome) {
            due += accountsOfOutcome;
        }
        var counts = new Counts(due, byOutcome[Outcome.BILLED.ordinal()], byOutcome[Outcome.NOTHING_DUE.ordinal()],
                byOutcome[Outcome.PARKED.ordinal()], byOutcome[Outcome.FAILED.ordinal()],
                excluded == 0 ? null : excluded, stale == 0 ? null : stale);
        return new Summary(counts, unhandled, documents.totals(run));
    }

    private Optional<Summary> kept(long run) {
        return database.sql(FIND).param("run", run).query((row, n) -> {
            long excluded = row.getLong("excluded");
            var counts = new Counts(row.getLong("due"), row.getLong("billed"), row.getLong("nothing_due"), row.getLong("parked"),
                    row.getLong("failed"), excluded == 0 ? null : excluded, null);
            return new Summary(counts, 0, json.readValue(row.getString("totals"), new TypeReference<List<RunView.Total>>() { }));
        }).optional();
    }
}
