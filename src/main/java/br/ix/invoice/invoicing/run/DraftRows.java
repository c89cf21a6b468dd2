package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.charge.ChargeLine;
import br.ix.invoice.invoicing.number.InvoiceKeys;
import br.ix.invoice.ix.Issuer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the drafts of a chunk: documents, lines, settled days, revisions and outcomes, each kind as one batch. */
@Component
class DraftRows {

    private static final String INSERT_INVOICES = """
            INSERT INTO invoice (id, public_id, kind, regular, preview, state, run_id, billing_account_id, organisation_id,
                exchange_id, issuer_id, issuer_print_id, period, currency, subtotal, tax_total, total, bill_to, hash)
            VALUES (:id, :publicId, :kind, 1, :preview, 'DRAFT', :run, :account, :organisation,
                :exchange, :issuer, :print, :period, :currency, :total, 0, :total, :billTo, :hash)
            """;

    private static final String INSERT_LINES = """
            INSERT INTO invoice_line (invoice_id, position, live, subscription_id, service_id, asn, description, from_on, until_on,
                revision, quantity, unit_price, price_id, subscription_discount, profile_discount, days, base, amount,
                month_before, corrects_invoice_id)
            VALUES (:invoice, :position, :live, :subscription, :service, :asn, :description, :from, :until,
                :revision, :quantity, :unitPrice, :price, :subscriptionDiscount, :profileDiscount, :days, :base, :amount,
                :monthBefore, :corrects)
            """;

    private static final String INSERT_SETTLED = """
            INSERT INTO settled_days (subscription_id, from_on, until_on, run_id, billing_account_id)
            VALUES (:subscription, :from, :until, :run, :account)
            """;

    private static final String INSERT_REVISIONS = """
            INSERT INTO charge_revision (run_id, subscription_id, billing_account_id, through_on, revised_from, charge_version)
            VALUES (:run, :subscription, :account, :through, :revisedFrom, :chargeVersion)
            """;

    private static final String SET_OUTCOME = """
            UPDATE billing_run_account SET outcome = :outcome WHERE run_id = :run AND billing_account_id IN (:accounts)
            """;

    private static final String SET_REASON = """
            INSERT INTO billing_run_account (run_id, billing_account_id, outcome, reason, detail)
            VALUES (:run, :account, :outcome, :reason, :detail)
            ON DUPLICATE KEY UPDATE outcome = VALUES(outcome), reason = VALUES(reason), detail = VALUES(detail)
            """;

    private static final int LONGEST_DETAIL = 500;

    private final NamedParameterJdbcTemplate database;
    private final InvoiceKeys keys;

    DraftRows(NamedParameterJdbcTemplate database, InvoiceKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    void write(Run run, RunBook.Reading book, List<AccountDraft> drafts) {
        List<AccountDraft> billed = drafts.stream().filter(draft -> draft.outcome() == Outcome.BILLED).toList();
        if (!billed.isEmpty()) {
            writeDocuments(run, book, billed);
        }
        if (!run.preview()) {
            writeSettled(run, drafts);
        }
        writeOutcomes(run, drafts);
    }

    private void writeDocuments(Run run, RunBook.Reading book, List<AccountDraft> billed) {
        List<Map<String, Object>> invoices = new ArrayList<>(billed.size());
        List<Map<String, Object>> lines = new ArrayList<>(billed.size() * 4);
        long key = keys.next(billed.size());
        for (AccountDraft draft : billed) {
            Issuer issuer = book.issuers().get(draft.account().exchange());
            invoices.add(invoice(run, draft, key, issuer.id(), book.prints().get(issuer.id())));
            int position = 1;
            for (AccountDraft.Line line : draft.lines()) {
                lines.add(line(run, key, position++, line));
            }
            key++;
        }
        batch(INSERT_INVOICES, invoices);
        batch(INSERT_LINES, lines);
    }

    private static Map<String, Object> invoice(Run run, AccountDraft draft, long key, long issuer, Long print) {
        DueAccount account = draft.account();
        Map<String, Object> row = new HashMap<>(32);
        row.put("id", key);
        row.put("publicId", UUID.nameUUIDFromBytes((run.publicId() + account.publicId()).getBytes(StandardCharsets.US_ASCII)).toString());
        row.put("kind", draft.total().isNegative() ? "CREDIT_NOTE" : "REGULAR");
        row.put("preview", run.preview() ? 1 : 0);
        row.put("run", run.id());
        row.put("account", account.id());
        row.put("organisation", account.organisation());
        row.put("exchange", account.exchange());
        row.put("issuer", issuer);
        row.put("print", print);
        row.put("period", run.period().toString());
        row.put("currency", draft.total().currency().getCurrencyCode());
        row.put("total", draft.total().amount());
        row.put("billTo", account.billTo());
        row.put("hash", hash(draft, print));
        return row;
    }

    private static Map<String, Object> line(Run run, long invoice, int position, AccountDraft.Line line) {
        ChargeLine charge = line.charge();
        Map<String, Object> row = new HashMap<>(40);
        row.put("invoice", invoice);
        row.put("position", position);
        row.put("live", run.preview() ? null : 1);
        row.put("subscription", line.subscription());
        row.put("service", line.service().id());
        row.put("asn", line.asn());
        row.put("description", line.service().name());
        row.put("from", charge.from());
        row.put("until", charge.until());
        row.put("revision", charge.revision());
        row.put("quantity", charge.quantity());
        row.put("unitPrice", charge.unitPrice());
        row.put("price", charge.price());
        row.put("subscriptionDiscount", charge.subscriptionDiscount());
        row.put("profileDiscount", charge.profileDiscount());
        row.put("days", charge.days());
        row.put("base", charge.base());
        row.put("amount", charge.amount().amount());
        row.put("monthBefore", charge.monthBefore().amount());
        row.put("corrects", charge.correctsInvoice());
        return row;
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
                        "account", account, "through", revision.through(), "chargeVersion", revision.chargeVersion()));
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
        drafts.stream().filter(draft -> draft.reason() != null).forEach(draft -> withReason.add(Map.of("run", run.id(),
                "account", draft.account().id(), "outcome", draft.outcome().name(), "reason", draft.reason(),
                "detail", shortened(String.valueOf(draft.detail())))));
        batch(SET_REASON, withReason);
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

    /** SHA-256 over what an operator looks at: whom, what for, how much. */
    private static String hash(AccountDraft draft, Long print) {
        var text = new StringBuilder(600).append(draft.account().publicId()).append('|').append(draft.account().billTo())
                .append('|').append(print).append('|').append(draft.total());
        for (AccountDraft.Line line : draft.lines()) {
            ChargeLine charge = line.charge();
            text.append('\n').append(line.asn()).append('|').append(line.subscription()).append('|').append(line.service().name())
                    .append('|').append(charge.from()).append('|').append(charge.until()).append('|')
                    .append(plain(charge.quantity())).append('|').append(plain(charge.unitPrice())).append('|')
                    .append(plain(charge.subscriptionDiscount())).append('|').append(plain(charge.profileDiscount()))
                    .append('|').append(charge.amount().plain());
        }
        MessageDigest digest = RunDocuments.sha256();
        return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
