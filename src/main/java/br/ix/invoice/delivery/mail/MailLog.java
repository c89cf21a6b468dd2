package br.ix.invoice.delivery.mail;

import br.ix.invoice.delivery.MailFilter;
import br.ix.invoice.delivery.MailRequest;
import br.ix.invoice.delivery.MailView;
import br.ix.invoice.dunning.Dunning;
import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Fault;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent when, and sending again. Public for the module's face. */
@Component
public class MailLog {

    private static final List<String> STATES = List.of("WAITING", "SENDING", "SENT", "FAILED", "UNSURE");

    private static final String VIEW = """
            SELECT id, public_id, invoice, number, recipient, state, attempts, CASE WHEN state = 'WAITING' THEN next_at END AS next_at, attempted_at, sent_at,
                   message_id, answer, made_at, made_by, reminder, original
            FROM mail
            """;

    private static final String LIST = VIEW + """
            WHERE (:before = 0 OR id < :before) AND (:invoice IS NULL OR invoice = :invoice) AND (:state IS NULL OR state = :state)
            ORDER BY id DESC LIMIT :rows
            """;

    private static final String FIND = VIEW + "WHERE public_id = :id";

    private final JdbcClient database;
    private final MailRows rows;
    private final MailServer server;
    private final Receivables receivables;
    private final Dunning dunning;

    MailLog(JdbcClient database, MailRows rows, MailServer server, Receivables receivables, Dunning dunning) {
        this.database = database;
        this.rows = rows;
        this.server = server;
        this.receivables = receivables;
        this.dunning = dunning;
    }

    public boolean isOn() {
        return server.isOn();
    }

    /** Newest first. */
    public Page<MailView> list(MailFilter filter, PageQuery query) {
        if (filter.state() != null && !STATES.contains(filter.state())) {
            throw Refusal.invalid("state", filter.state(), "must be one of " + String.join(", ", STATES));
        }
        List<MailView> found = database.sql(LIST).param("before", query.afterId()).param("invoice", filter.invoice()).param("state", filter.state())
                .param("rows", query.rows()).query(MailLog::view).list();
        return Page.of(found, query, row -> String.valueOf(row.key()));
    }

    public MailView byId(String id) {
        return database.sql(FIND).param("id", id).query(MailLog::view).optional().orElseThrow(() -> Refusal.notFound("mail", id));
    }

    /** Puts a document, or a reminder again, into the outbox, for a person by name. */
    public MailView send(MailRequest request, Caller caller) {
        var inputs = new Inputs(Form.of(request));
        String to = inputs.email("to");
        String invoice = request.reminder() == null ? request.invoice() : remindedOf(request, inputs);
        Receivable document = invoice == null ? null : receivables.withIds(List.of(invoice)).get(invoice);
        if (document == null && inputs.faults().stream().noneMatch(fault -> fault.field().equals("reminder"))) {
            inputs.refuse("INVALID_VALUE", "invoice", "is not the id of an issued document");
        }
        List<Fault> faults = inputs.faults();
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        if (Objects.requireNonNull(document).state() != InvoiceState.ISSUED) {
            throw Refusal.conflict("invoice-state", "The document %s is %s: it is not sent".formatted(document.number(), document.state()))
                    .with("state", document.state());
        }
        if (!isOn()) {
            throw Refusal.conflict("mail-off", "No mail server is configured (spring.mail.host, ix-invoice.mail.from)");
        }
        return byId(rows.insert(document, request.reminder(), to, caller.name()));
    }

    /** The document that goes along with a reminder: the one that is late for the longest. */
    private @Nullable String remindedOf(MailRequest request, Inputs inputs) {
        if (request.invoice() != null) {
            inputs.refuse("CONTRADICTION", "reminder", "stands alone: its invoice follows from it");
            return null;
        }
        Optional<String> first = dunning.remindedOf(Objects.requireNonNull(request.reminder()));
        if (first.isEmpty()) {
            inputs.refuse("INVALID_VALUE", "reminder", "is not the id of a reminder");
        }
        return first.orElse(null);
    }

    private static MailView view(ResultSet row, int number) throws SQLException {
        return new MailView(row.getString("public_id"), row.getString("invoice"), row.getString("number"), row.getString("recipient"),
                row.getString("state"), row.getInt("attempts"), instant(row, "next_at"), instant(row, "attempted_at"), instant(row, "sent_at"),
                row.getString("message_id"), row.getString("answer"), Objects.requireNonNull(instant(row, "made_at")), row.getString("made_by"),
                row.getString("reminder"), row.getString("original"), row.getLong("id"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
