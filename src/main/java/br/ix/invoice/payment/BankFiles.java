package br.ix.invoice.payment;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.Values;
import br.ix.invoice.job.JobRequests;
import br.ix.invoice.payment.BankFileItem.Rejection;
import br.ix.invoice.payment.applying.BankFileJobs;
import br.ix.invoice.payment.applying.BankFileRows;
import br.ix.invoice.payment.applying.BankMovementRows;
import br.ix.invoice.payment.applying.StoredBankFiles.Stored;
import br.ix.invoice.payment.applying.StoredBankFiles;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files of banks, for REST and the console: what a person may ask for. A file is checked and applied by itself; states go UPLOADED, CHECKING,
 * APPLYING, APPLIED, UNDOING, UNDONE; FAILED where it is wrong (nothing of it is applied) or where its job broke.
 */
@Component
public class BankFiles {

    private static final int LONGEST_NAME = 255;

    private final StoredBankFiles stored;
    private final BankFileRows rows;
    private final BankMovementRows movements;
    private final JobRequests jobs;
    private final TransactionTemplate transaction;
    private final AuditTrail trail;

    BankFiles(StoredBankFiles stored, BankFileRows rows, BankMovementRows movements, JobRequests jobs, TransactionTemplate transaction, AuditTrail trail) {
        this.stored = stored;
        this.rows = rows;
        this.movements = movements;
        this.jobs = jobs;
        this.transaction = transaction;
        this.trail = trail;
    }

    /** Stores a file and requests that it is checked and applied; whether it is any good is found there. */
    public BankFileItem upload(String name, InputStreamSource content, String by) throws IOException {
        String id = UUID.randomUUID().toString();
        try {
            Stored file = stored.store(id, content);
            transaction.executeWithoutResult(status -> {
                jobs.request(BankFileJobs.APPLY, rows.insert(id, baseName(name), file, by));
                trail.record("bank-file.uploaded", "bank-files/" + id, null, Values.of("name", baseName(name)));
            });
        } catch (IOException | RuntimeException failed) {
            stored.discard(id);
            throw failed;
        }
        return withId(id);
    }

    /** Some browsers send the folder too; nothing of the given name ever becomes a path. */
    private static String baseName(String name) {
        String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return base.length() <= LONGEST_NAME ? base : base.substring(base.length() - LONGEST_NAME);
    }

    /** The file with a public id; 404 where there is none. */
    public BankFileItem withId(String id) {
        return rows.withId(id).orElseThrow(() -> Refusal.notFound("bank file", id));
    }

    /** Files in the order in which they came, of one state where given. */
    public Page<BankFileItem> page(@Nullable String state, PageQuery query) {
        return Page.of(rows.page(state, query), query, item -> String.valueOf(item.key()));
    }

    /** All files, the newest first. */
    public Page<BankFileItem> newest(PageQuery query) {
        return Page.of(rows.newest(query), query, item -> String.valueOf(item.key()));
    }

    /** Why a file was refused. */
    public Page<Rejection> rejections(String id, PageQuery query) {
        withId(id);
        return Page.of(rows.rejections(id, query), query, row -> String.valueOf(row.getKey())).map(Map.Entry::getValue);
    }

    /** What a file told, in its order; of one state where given. */
    public Page<BankMovementView> movements(String id, @Nullable MovementState state, PageQuery query) {
        withId(id);
        return Page.of(movements.ofFile(id, state, query), query, row -> String.valueOf(row.key()));
    }

    /** Requests that a file whose job broke while it was applied goes on; 409 in any other state. */
    public BankFileItem apply(String id) {
        BankFileItem item = withId(id);
        transaction.executeWithoutResult(status -> {
            if (!rows.goOn(item.key())) {
                throw wrongState(id, "applied", "FAILED in APPLYING");
            }
            jobs.request(BankFileJobs.APPLY, item.key());
            trail.record("bank-file.retried", "bank-files/" + item.id(), Values.of("state", item.state()), null);
        });
        return withId(id);
    }

    /** Requests that all that a file did is taken back; 409 where nothing of it is applied. */
    public BankFileItem undo(String id) {
        BankFileItem item = withId(id);
        transaction.executeWithoutResult(status -> {
            if (!rows.beginUndoing(item.key())) {
                throw wrongState(id, "undone", "APPLIED");
            }
            jobs.request(BankFileJobs.UNDO, item.key());
            trail.record("bank-file.undo-requested", "bank-files/" + item.id(), Values.of("state", item.state()), null);
        });
        return withId(id);
    }

    private Refusal wrongState(String id, String action, String expected) {
        String state = withId(id).state();
        return Refusal.conflict("bank-file-state", "Bank file '%s' is %s; only one that is %s can be %s".formatted(id, state, expected, action))
                .with("state", state);
    }
}
