package br.ix.invoice.remittance.register;

import br.ix.invoice.remittance.RemittanceView;
import br.ix.invoice.remittance.Remittances.Waiting;
import br.ix.invoice.remittance.register.Instructions.Customer;
import br.ix.invoice.remittance.register.Instructions.Sent;
import br.ix.invoice.rest.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The files that were made, and the numbers of those to come. Public for the module's face. */
@Component
public class RemittanceRows {

    private static final String BEGIN_SERIES = """
            INSERT INTO remittance_series (bank, customer, last_number) VALUES (:bank, :customer, 0)
            ON DUPLICATE KEY UPDATE last_number = last_number
            """;
    private static final String LOCK_SERIES = """
            SELECT last_number FROM remittance_series WHERE bank = :bank AND customer = :customer FOR UPDATE
            """;
    private static final String COUNT_ON = """
            UPDATE remittance_series SET last_number = :sequence WHERE bank = :bank AND customer = :customer
            """;
    private static final String INSERT = """
            INSERT INTO remittance (public_id, issuer_id, bank, customer, sequence, titles, head, tail, written_at, requested_by)
            VALUES (:publicId, :issuer, :bank, :customer, :sequence, :titles, :head, :tail, :writtenAt, :by)
            """;
    private static final String ITEMS = """
            SELECT f.id, f.public_id, issuer.code, f.bank, f.customer, f.sequence, f.titles, f.written_at, f.requested_by,
                COALESCE(unsent.instructions, 0) AS waiting
            FROM remittance f JOIN issuer ON issuer.id = f.issuer_id
            LEFT JOIN (SELECT r.issuer_id, COUNT(*) AS instructions FROM boleto_instruction i JOIN boleto_registration r ON r.invoice_id = i.invoice_id
                WHERE i.remittance_id IS NULL GROUP BY r.issuer_id) unsent ON unsent.issuer_id = f.issuer_id
            """;
    private static final String FIND = ITEMS + "WHERE f.public_id = :id";
    private static final String PAGE = ITEMS + "WHERE f.id > :after ORDER BY f.id LIMIT :rows";
    private static final String NEWEST = ITEMS + "WHERE :after = 0 OR f.id < :after ORDER BY f.id DESC LIMIT :rows";
    private static final String ENDS = "SELECT head, tail FROM remittance WHERE id = :id";
    private static final String CONTENT = "SELECT content FROM boleto_instruction WHERE remittance_id = :id ORDER BY position";
    private static final String WAITING = """
            SELECT issuer.code, COUNT(*) FROM boleto_instruction i JOIN boleto_registration r ON r.invoice_id = i.invoice_id
            JOIN issuer ON issuer.id = r.issuer_id WHERE i.remittance_id IS NULL GROUP BY issuer.code ORDER BY issuer.code
            """;

    private final NamedParameterJdbcTemplate database;
    private final Instructions instructions;

    RemittanceRows(NamedParameterJdbcTemplate database, Instructions instructions) {
        this.database = database;
        this.instructions = instructions;
    }

    /** A file as it is written. */
    record Made(long issuer, Customer customer, long sequence, int titles, String head, String tail, Instant writtenAt, String by) {
    }

    /** The number of the next file; nobody else makes one of this customer before the transaction ends. */
    long lockNext(Customer of) {
        Map<String, String> key = Map.of("bank", of.bank(), "customer", of.customer());
        database.update(BEGIN_SERIES, key);
        return Objects.requireNonNull(database.queryForObject(LOCK_SERIES, key, Long.class)) + 1;
    }

    /** Its public id. */
    String insert(Made made, List<Sent> sent) {
        String id = UUID.randomUUID().toString();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        MapSqlParameterSource values = new MapSqlParameterSource("publicId", id).addValue("issuer", made.issuer()).addValue("bank", made.customer().bank())
                .addValue("customer", made.customer().customer()).addValue("sequence", made.sequence()).addValue("titles", made.titles())
                .addValue("head", made.head()).addValue("tail", made.tail()).addValue("writtenAt", LocalDateTime.ofInstant(made.writtenAt(), ZoneOffset.UTC))
                .addValue("by", made.by());
        database.update(COUNT_ON, values);
        database.update(INSERT, values, key, new String[] {"id"});
        instructions.send(Objects.requireNonNull(key.getKey()).longValue(), sent);
        return id;
    }

    public Optional<RemittanceView> withId(String id) {
        return database.query(FIND, Map.of("id", id), RemittanceRows::view).stream().findFirst();
    }

    public List<RemittanceView> page(PageQuery query) {
        return database.query(PAGE, Map.of("after", query.afterId(), "rows", query.rows()), RemittanceRows::view);
    }

    public List<RemittanceView> newest(PageQuery query) {
        return database.query(NEWEST, Map.of("after", query.afterId(), "rows", query.rows()), RemittanceRows::view);
    }

    /** The whole file. */
    public String content(long key) {
        StringBuilder file = new StringBuilder();
        Map<String, Long> of = Map.of("id", key);
        Map<String, Object> ends = database.queryForMap(ENDS, of);
        file.append(ends.get("head"));
        database.queryForList(CONTENT, of, String.class).forEach(file::append);
        return file.append(ends.get("tail")).toString();
    }

    public List<Waiting> waiting() {
        return database.query(WAITING, Map.of(), (row, n) -> new Waiting(row.getString(1), row.getLong(2)));
    }

    private static RemittanceView view(ResultSet row, int index) throws SQLException {
        String customer = row.getString("customer");
        String fileName = "%s-%s-%06d.rem".formatted(row.getString("bank"), customer.replaceAll("[^0-9A-Za-z]", "-"), row.getLong("sequence"));
        return new RemittanceView(row.getString("public_id"), row.getString("code"), row.getString("bank"), customer, row.getLong("sequence"),
                row.getInt("titles"), fileName, row.getObject("written_at", LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getString("requested_by"),
                row.getLong("waiting"), row.getLong("id"));
    }
}
