package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.charge.Payer;
import br.ix.invoice.invoicing.writing.Document;
import br.ix.invoice.invoicing.writing.DocumentRows;
import br.ix.invoice.money.Money;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Writes what a run found out of a chunk: documents, settled days, revisions and outcomes, each kind as one batch. */
@Component
class DraftRows {

    private static final String INSERT_SETTLED = """
            INSERT INTO settled_days (subscription_id, from_on, until_on, run_id, billing_account_id)
            VALUES (:subscription, :from, :until, :run, :account)
            """;

    private static final String INSERT_REVISIONS = """
            INSERT INTO charge_revision (run_id, subscription_id, billing_account_id, through_on, revised_from, charge_version, parts,
                open_from)
            VALUES (:run, :subscription, :account, :through, :revisedFrom, :chargeVersion, :parts, :openFrom)
            """;

    private static final String SET_OUTCOME = """
            UPDATE billing_run_account SET outcome = :outcome WHERE run_id = :run AND billing_account_id IN (:accounts)
            """;

    private static final String SET_REASON = """
            INSERT INTO billing_run_account (run_id, billing_account_id, outcome, reason, detail, facts)
            VALUES (:run, :account, :outcome, :reason, :detail, :facts)
            ON DUPLICATE KEY UPDATE outcome = VALUES(outcome), reason = VALUES(reason), detail = VALUES(detail), facts = VALUES(facts)
            """;

    private static final String PARK_BUSY = """
            UPDATE billing_run_account SET outcome = 'PARKED', reason = 'BUSY', detail = NULL, facts = NULL
            WHERE run_id = :run AND billing_account_id IN (:accounts)
            """;

    private static final int LONGEST_DETAIL = 500;

    private final NamedParameterJdbcTemplate database;
    private final DocumentRows documents;
    private final ObjectMapper json;

    DraftRows(NamedParameterJdbcTemplate database, DocumentRows documents, ObjectMapper json) {
        this.database = database;
        this.documents = documents;
        this.json = json;
    }

    void write(Run run, RunBook.Reading book, List<AccountDraft> drafts) {
        documents.write(drafts.stream().flatMap(draft -> draft.documents().stream()
                .map(document -> document(run, book, draft.account(), document))).toList());
        if (!run.preview()) {
            writeSettled(run, drafts);
        }
        writeOutcomes(run, drafts);
    }

    /** Leaves accounts out whose rows were in use whenever they were to be drafted. */
    void park(long run, List<Long> accounts) {
        database.update(PARK_BUSY, Map.of("run", run, "accounts", accounts));
    }

    private static Document document(Run run, RunBook.Reading book, DueAccount account, AccountDraft.Document draft) {
        Payer payer = draft.payer();
        return new Document(publicId(run, account, payer), draft.total().isNegative() ? "CREDIT_NOTE" : "REGULAR",
                new Document.Payer(account.id(), account.publicId(), payer.organisation(), account.exchange(), account.billTo(payer),
                        account.order().on(book.day())),
                new Document.Issuing(payer.issuer(), book.prints().get(payer.issuer())), new Document.Origin(run.id(), run.period(), run.preview()),
                Money.zero(draft.total().currency()), draft.printed(), draft.taxes());
    }

    /**
     * Made of run and account, and of the payer where that is not the account's present one: a draft that is made again keeps it. Its first
     * four bytes are the run's, so that the ids of a run lie together in their index; strewn over it, they would touch as many of its pages
     * as all the years have documents. (RFC 9562, version 8: of our own making.)
     */
    private static String publicId(Run run, DueAccount account, Payer payer) {
        String other = payer.equals(account.present()) ? "" : "/%d/%d".formatted(payer.organisation(), payer.issuer());
        UUID name = UUID.nameUUIDFromBytes((run.publicId() + account.publicId() + other).getBytes(StandardCharsets.US_ASCII));
        long start = run.publicId().getMostSignificantBits() & 0xFFFF_FFFF_0000_0000L | name.getMostSignificantBits() & 0xFFFF_0FFFL | 0x8000L;
        return new UUID(start, name.getLeastSignificantBits()).toString();
    }

    private void writeSettled(Run run, List<AccountDraft> drafts) {
        List<Map<String, Object>> settled = new ArrayList<>();
        List<Map<String, Object>> revisions = new ArrayList<>();
        for (AccountDraft draft : drafts) {
            long account = draft.account().id();
            draft.settled().forEach(days -> settled.add(Map.of("subscription", days.subscription(), "from", days.from(),
                    "until", days.until(), "run", run.id(), "account", account)));
            draft.revisions().forEach(revision -> {
                Map<String, Object> row = new HashMap<>(Map.of("run", run.id(), "subscription", revision.subscription(),
                        "account", account, "through", revision.through(), "chargeVersion", revision.chargeVersion(),
                        "parts", revision.parts(), "openFrom", revision.openFrom()));
                row.put("revisedFrom", revision.revisedFrom());
                revisions.add(row);
            });
        }
        batch(INSERT_SETTLED, settled);
        batch(INSERT_REVISIONS, revisions);
    }

    private void writeOutcomes(Run run, List<AccountDraft> drafts) {
        List<Map<String, Object>> withReason = new ArrayList<>();
        for (Outcome outcome : List.of(Outcome.BILLED, Outcome.NOTHING_DUE)) {
            List<Long> accounts = drafts.stream().filter(draft -> draft.outcome() == outcome).map(draft -> draft.account().id()).toList();
            if (!accounts.isEmpty()) {
                database.update(SET_OUTCOME, Map.of("outcome", outcome.name(), "run", run.id(), "accounts", accounts));
            }
        }
        drafts.stream().filter(draft -> draft.leftOut() != null).forEach(draft -> withReason.add(leftOut(run, draft, draft.leftOut())));
        batch(SET_REASON, withReason);
    }

    private Map<String, Object> leftOut(Run run, AccountDraft draft, LeftOut leftOut) {
        Map<String, Object> row = new HashMap<>(Map.of("run", run.id(), "account", draft.account().id(),
                "outcome", draft.outcome().name(), "reason", leftOut.reason()));
        row.put("detail", leftOut.sentence() == null ? null : shortened(leftOut.sentence()));
        row.put("facts", leftOut.facts() == null ? null : json.writeValueAsString(leftOut.facts()));
        return row;
    }

    @SuppressWarnings("unchecked")
    private void batch(String statement, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            database.batchUpdate(statement, rows.toArray(Map[]::new));
        }
    }

    private static String shortened(String detail) {
        return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }
}
