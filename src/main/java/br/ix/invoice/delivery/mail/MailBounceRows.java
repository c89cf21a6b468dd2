package br.ix.invoice.delivery.mail;

import br.ix.invoice.delivery.MailBounce;
import br.ix.invoice.delivery.MailBounceRequest;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code mail_bounce}. Public for the module's face. */
@Component
public class MailBounceRows {

    private static final String VIEW = """
            SELECT b.id, b.public_id, b.address, b.reason, b.made_at, b.made_by, m.public_id AS mail, m.invoice, m.number
            FROM mail_bounce b LEFT JOIN mail m ON m.id = (SELECT MAX(last.id) FROM mail last WHERE last.recipient = b.address)
            """;
    private static final String LIST = VIEW + "WHERE :before = 0 OR b.id < :before ORDER BY b.id DESC LIMIT :rows";
    private static final String FIND = VIEW + "WHERE b.public_id = :id";
    private static final String OF = VIEW + "WHERE b.address = :address";
    private static final String INSERT = """
            INSERT INTO mail_bounce (public_id, address, reason, made_by) VALUES (:id, :address, :reason, :by) ON DUPLICATE KEY UPDATE address = VALUES(address)
            """;
    private static final String DELETE = "DELETE FROM mail_bounce WHERE public_id = :id";
    private static final int LONGEST = 300;

    private final JdbcClient database;

    MailBounceRows(JdbcClient database) {
        this.database = database;
    }

    public Page<MailBounce> list(PageQuery query) {
        List<MailBounce> found = database.sql(LIST).param("before", query.afterId()).param("rows", query.rows()).query(MailBounceRows::view).list();
        return Page.of(found, query, row -> String.valueOf(row.key()));
    }

    public MailBounce byId(String id) {
        return database.sql(FIND).param("id", id).query(MailBounceRows::view).optional().orElseThrow(() -> Refusal.notFound("mail bounce", id));
    }

    /** The mark of an address, where it has one. */
    Optional<MailBounce> of(String address) {
        return database.sql(OF).param("address", key(address)).query(MailBounceRows::view).optional();
    }

    public MailBounce mark(MailBounceRequest request, String by) {
        var inputs = new Inputs(Form.of(request));
        inputs.require("address", "reason");
        String address = inputs.email("address");
        String reason = inputs.text("reason", LONGEST);
        if (!inputs.faults().isEmpty()) {
            throw Refusal.invalid(inputs.faults());
        }
        mark(Objects.requireNonNull(address), Objects.requireNonNull(reason), by);
        return of(address).orElseThrow();
    }

    /** Marks it, where it is not marked already. */
    void mark(String address, String reason, String by) {
        database.sql(INSERT).param("id", UUID.randomUUID().toString()).param("address", key(address)).param("reason", reason).param("by", by).update();
    }

    public void delete(String id) {
        database.sql(DELETE).param("id", id).update();
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    private static MailBounce view(ResultSet row, int number) throws SQLException {
        return new MailBounce(row.getString("public_id"), row.getString("address"), row.getString("reason"),
                Objects.requireNonNull(MailLog.instant(row, "made_at")), row.getString("made_by"), row.getString("mail"), row.getString("invoice"),
                row.getString("number"), row.getLong("id"));
    }
}
