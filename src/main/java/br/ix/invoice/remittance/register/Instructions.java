package br.ix.invoice.remittance.register;

import br.ix.invoice.invoicing.BoletoState;
import br.ix.invoice.remittance.InstructionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** The table {@code boleto_instruction}: what waits, and what stands in which file. */
@Component
class Instructions {

    private static final String ADD = """
            INSERT INTO boleto_instruction (invoice_id, kind, due_on, abatement, requested_by)
            SELECT r.invoice_id, :kind, :dueOn, :abatement, :by FROM boleto_registration r
            WHERE r.invoice_id IN (:keys) AND r.state IN (:states)
            """;
    private static final String FORGET_WAITING = """
            DELETE FROM boleto_instruction WHERE invoice_id IN (:keys) AND remittance_id IS NULL
            """;
    private static final String FORGET_WAITING_OF_KIND = """
            DELETE FROM boleto_instruction WHERE invoice_id IN (:keys) AND kind = :kind AND remittance_id IS NULL
            """;
    private static final String OLDEST = """
            SELECT r.bank, r.customer FROM boleto_instruction i JOIN boleto_registration r ON r.invoice_id = i.invoice_id
            WHERE i.remittance_id IS NULL AND r.issuer_id = :issuer ORDER BY i.id LIMIT 1
            """;
    private static final String WAITING = """
            SELECT i.id, i.invoice_id, i.kind, r.our_number,
                COALESCE(i.due_on, (SELECT d.due_on FROM boleto_instruction d WHERE d.invoice_id = i.invoice_id AND d.due_on IS NOT NULL AND d.id < i.id
                    ORDER BY d.id DESC LIMIT 1), r.due_on) AS due_on,
                COALESCE(i.abatement, (SELECT a.abatement FROM boleto_instruction a WHERE a.invoice_id = i.invoice_id AND a.abatement IS NOT NULL
                    AND a.id < i.id ORDER BY a.id DESC LIMIT 1), r.abatement) AS abatement
            FROM boleto_instruction i JOIN boleto_registration r ON r.invoice_id = i.invoice_id
            WHERE i.remittance_id IS NULL AND r.issuer_id = :issuer AND r.bank = :bank AND r.customer = :customer
            ORDER BY i.id LIMIT :most
            """;
    private static final String SEND = """
            UPDATE boleto_instruction SET remittance_id = :remittance, position = :position, content = :content
            WHERE id = :id AND remittance_id IS NULL
            """;
    private static final String NOTE_SENT = """
            UPDATE boleto_registration SET due_on = :dueOn, abatement = :abatement, version = version + 1 WHERE invoice_id = :invoice
            """;

    private final NamedParameterJdbcTemplate database;

    Instructions(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    /** Whose file is made: a customer of a bank. */
    record Customer(String bank, String customer) {
    }

    /** An instruction that waits, with the day and abatement that the bank knows by then. */
    record Waiting(long id, long invoice, InstructionKind kind, @Nullable LocalDate dueOn, BigDecimal abatement, String ourNumber) {
    }

    /** Its records in a file. */
    record Sent(Waiting waiting, int position, String content) {
    }

    /** Asks the same for those of these registrations that are in one of these states. */
    void add(Collection<Long> keys, Collection<BoletoState> states, Asked asked) {
        if (!keys.isEmpty()) {
            database.update(ADD, new MapSqlParameterSource("keys", keys).addValue("states", states.stream().map(Enum::name).toList())
                    .addValue("kind", asked.kind().name()).addValue("dueOn", asked.dueOn()).addValue("abatement", asked.abatement())
                    .addValue("by", asked.by()));
        }
    }

    /** What is asked of a bank, and who asks. */
    record Asked(InstructionKind kind, @Nullable LocalDate dueOn, @Nullable BigDecimal abatement, String by) {

        static Asked of(InstructionKind kind, String by) {
            return new Asked(kind, null, null, by);
        }
    }

    void forgetWaiting(Collection<Long> keys) {
        if (!keys.isEmpty()) {
            database.update(FORGET_WAITING, Map.of("keys", keys));
        }
    }

    void forgetWaiting(Collection<Long> keys, InstructionKind kind) {
        if (!keys.isEmpty()) {
            database.update(FORGET_WAITING_OF_KIND, Map.of("keys", keys, "kind", kind.name()));
        }
    }

    /** To whom the instruction goes that has waited longest; null where none waits. */
    @Nullable Customer oldest(long issuer) {
        return database.query(OLDEST, Map.of("issuer", issuer), (row, n) -> new Customer(row.getString(1), row.getString(2))).stream().findFirst()
                .orElse(null);
    }

    List<Waiting> waiting(long issuer, Customer of, int most) {
        return database.query(WAITING, Map.of("issuer", issuer, "bank", of.bank(), "customer", of.customer(), "most", most), (row, n) ->
                new Waiting(row.getLong("id"), row.getLong("invoice_id"), InstructionKind.valueOf(row.getString("kind")),
                        row.getObject("due_on", LocalDate.class), row.getBigDecimal("abatement"), row.getString("our_number")));
    }

    void send(long remittance, List<Sent> sent) {
        database.batchUpdate(SEND, sent.stream().map(one -> new MapSqlParameterSource("remittance", remittance).addValue("id", one.waiting().id())
                .addValue("position", one.position()).addValue("content", one.content())).toArray(SqlParameterSource[]::new));
        database.batchUpdate(NOTE_SENT, sent.stream().map(one -> new MapSqlParameterSource("invoice", one.waiting().invoice())
                .addValue("dueOn", one.waiting().dueOn()).addValue("abatement", one.waiting().abatement())).toArray(SqlParameterSource[]::new));
    }
}
