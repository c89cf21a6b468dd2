package br.ix.invoice.legacy;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.Values;
import br.ix.invoice.job.JobRequests;
import br.ix.invoice.legacy.ImportItems.RejectionRow;
import br.ix.invoice.legacy.StoredUploads.Stored;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports, for REST, the console and the sample: what a person may ask for. Everything that takes time is a job that is
 * requested here; states go UPLOADED, CHECKING, CHECKED, APPLYING, APPLIED, UNDOING, UNDONE; FAILED from any that works.
 * A member export ends CHECKED: {@link Findings} has what its comparison found.
 */
@Component
public class Imports {

    private static final String UNDO_JOB = "undo-import";

    private static final String INSERT_IMPORT = """
            INSERT INTO data_import (public_id, kind, exchange, state, requested_by) VALUES (:publicId, :kind, :exchange, 'UPLOADED', :requestedBy)
            """;

    private static final String INSERT_FILE = """
            INSERT INTO import_file (import_id, name, stored_as, bytes, sha256)
            VALUES (:import, :name, :storedAs, :bytes, :sha256)
            """;

    private static final String BEGIN_APPLYING = """
            UPDATE data_import SET state = 'APPLYING', failed_in = NULL, message = NULL, version = version + 1,
                   phase_started_at = CURRENT_TIMESTAMP(6)
            WHERE id = :id AND (state = 'CHECKED' OR (state = 'FAILED' AND failed_in = 'APPLYING'))
            """;

    private static final String BEGIN_UNDOING = """
            UPDATE data_import SET state = 'UNDOING', message = NULL, version = version + 1, phase_started_at = CURRENT_TIMESTAMP(6)
            WHERE id = :id AND (state = 'APPLIED' OR (state = 'FAILED' AND failed_in = 'APPLYING'))
            """;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final AcceptedUploads uploads;
    private final ImportItems items;
    private final Requests requests;
    private final ApplicationEventPublisher events;

    Imports(JdbcClient database, TransactionTemplate transaction, AcceptedUploads uploads, ImportItems items, Requests requests,
            ApplicationEventPublisher events) {
        this.database = database;
        this.transaction = transaction;
        this.uploads = uploads;
        this.items = items;
        this.requests = requests;
        this.events = events;
    }

    /** What a request leaves: its job, and an entry in the audit trail. */
    @Component
    record Requests(JobRequests jobs, AuditTrail trail) {

        void make(String job, ImportItem item, String action) {
            jobs.request(job, item.key());
            trail.record("import." + action, "imports/" + item.id(), Values.of("state", item.state()), null);
        }
    }

    /** Stores the files and requests their check; whether they are any good is found there. A member export needs its exchange (else 400). */
    public ImportItem upload(Upload upload) throws IOException {
        String id = UUID.randomUUID().toString();
        List<Stored> stored = uploads.store(id, upload);
        try {
            transaction.executeWithoutResult(status -> {
                long key = insert(id, upload);
                stored.forEach(file -> insert(key, file));
                requests.jobs().request(upload.kind().checkJob(), key);
                requests.trail().record("import.uploaded", "imports/" + id, null, Values.of("kind", upload.kind().word(), "exchange", upload.exchange(),
                        "files", stored.stream().map(Stored::name).collect(Collectors.joining(", "))));
            });
        } catch (RuntimeException failed) {
            uploads.discard(id);
            throw failed;
        }
        return withId(id);
    }

    private long insert(String id, Upload upload) {
        KeyHolder key = new GeneratedKeyHolder();
        database.sql(INSERT_IMPORT).param("publicId", id).param("kind", upload.kind().word()).param("exchange", upload.exchange())
                .param("requestedBy", upload.requestedBy()).update(key);
        return key.getKey().longValue();
    }

    private void insert(long importKey, Stored file) {
        database.sql(INSERT_FILE).params(Map.of("import", importKey, "name", file.name(), "storedAs", file.storedAs(),
                "bytes", file.bytes(), "sha256", file.sha256())).update();
    }

    /** The import with a public id; 404 where there is none. */
    public ImportItem withId(String id) {
        return items.withId(id).orElseThrow(() -> Refusal.notFound("import", id));
    }

    /** Imports in the order in which they came, of one kind or state where given. */
    public Page<ImportItem> page(@Nullable String kind, @Nullable String state, PageQuery query) {
        return Page.of(items.page(kind, state, query), query, item -> String.valueOf(item.key()));
    }

    /** All imports, the newest first. */
    public Page<ImportItem> newest(PageQuery query) {
        return Page.of(items.newest(query), query, item -> String.valueOf(item.key()));
    }

    /** Why lines were refused in the last phase, in the order of files and lines. */
    public Page<ImportRejection> rejections(String id, PageQuery query) {
        withId(id);
        return Page.of(items.rejections(id, query), query, row -> String.valueOf(row.key())).map(RejectionRow::rejection);
    }

    /** What is said of accepted lines in the last phase, in the order of files and lines. */
    public Page<ImportRejection> warnings(String id, PageQuery query) {
        withId(id);
        return Page.of(items.warnings(id, query), query, row -> String.valueOf(row.key())).map(RejectionRow::rejection);
    }

    /** Requests that a checked import is applied, or goes on being applied after it failed; 409 in any other state. */
    public ImportItem apply(String id) {
        ImportItem item = withId(id);
        if (ImportKind.ofWord(item.kind()).isCompared()) {
            throw Refusal.conflict("nothing-to-apply", "Import '%s' is of the kind '%s': it was compared with what is billed, and there is nothing to apply; look at its findings"
                    .formatted(id, item.kind())).with("state", item.state());
        }
        transaction.executeWithoutResult(status -> {
            if (database.sql(BEGIN_APPLYING).param("id", item.key()).update() == 0) {
                throw wrongState(id, "applied", "CHECKED");
            }
            requests.make(ImportKind.ofWord(item.kind()).applyJob(), item, "apply-requested");
        });
        return withId(id);
    }

    /** Requests that an applied (or half applied) import is undone; 409 in any other state, and where something depends on what it made. */
    public ImportItem undo(String id) {
        ImportItem item = withId(id);
        transaction.executeWithoutResult(status -> {
            if (database.sql(BEGIN_UNDOING).param("id", item.key()).update() == 0) {
                throw wrongState(id, "undone", "APPLIED");
            }
            requests.make(UNDO_JOB, item, "undo-requested");
            events.publishEvent(new ImportUndoRequested(item.key()));
        });
        return withId(id);
    }

    private Refusal wrongState(String id, String action, String expected) {
        String state = withId(id).state();
        return Refusal.conflict("import-state", "Import '%s' is %s; only one that is %s can be %s".formatted(id, state, expected, action))
                .with("state", state);
    }
}
