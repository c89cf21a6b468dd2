package br.ix.invoice.tax.register;

import br.ix.invoice.rest.Inputs;
import br.ix.invoice.tax.TaxRule;
import br.ix.invoice.tax.TaxScope;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** The table {@code tax_rule}. */
@Repository
class TaxRuleRows {

    private static final String RULES = """
            SELECT id, version, public_id, code, name, kind, rate_percent, country, state, city, service, customer_country,
                   customer_class, customer, valid_from, valid_until, exemption_reason, minimum_amount
              FROM tax_rule
            """;

    private static final String ALL = RULES + "ORDER BY id";

    private static final String WITH_IDS = RULES + "WHERE id IN (:ids) ORDER BY id";

    private static final String PAGE = RULES + """
             WHERE id > :after
               AND (:code IS NULL OR code = :code)
               AND (:service IS NULL OR service = :service)
             ORDER BY id
             LIMIT :rows
            """;

    private static final String WITH_PUBLIC_IDS = """
            SELECT public_id, id FROM tax_rule WHERE public_id IN (:publicIds)
            """;

    private static final String LOCK = """
            SELECT id FROM tax_rule WHERE id IN (:ids) ORDER BY id FOR UPDATE
            """;

    private static final String INSERT = """
            INSERT INTO tax_rule (public_id, code, name, kind, rate_percent, country, state, city, service, customer_country,
                customer_class, customer, valid_from, valid_until, exemption_reason, minimum_amount)
            VALUES (:publicId, :code, :name, :kind, :rate, :country, :state, :city, :service, :customerCountry,
                :customerClass, :customer, :validFrom, :validUntil, :reason, :minimum)
            """;

    private static final String UPDATE = """
            UPDATE tax_rule
               SET code = :code, name = :name, kind = :kind, rate_percent = :rate, country = :country, state = :state, city = :city,
                   service = :service, customer_country = :customerCountry, customer_class = :customerClass, customer = :customer,
                   valid_from = :validFrom, valid_until = :validUntil, exemption_reason = :reason, minimum_amount = :minimum,
                   version = version + 1
             WHERE id = :id
            """;

    private static final String DELETE = """
            DELETE FROM tax_rule WHERE id IN (:ids)
            """;

    private final NamedParameterJdbcTemplate jdbc;

    TaxRuleRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<TaxRule> all() {
        return jdbc.query(ALL, Map.of(), TaxRuleRows::rule);
    }

    /** The next rows after a key; code of the tax and of the service, null: any. */
    List<TaxRule> page(long after, int rows, @Nullable String code, @Nullable String service) {
        return jdbc.query(PAGE, new MapSqlParameterSource("after", after).addValue("rows", rows).addValue("code", code)
                .addValue("service", service), TaxRuleRows::rule);
    }

    Map<String, Long> withPublicIds(Collection<String> publicIds) {
        Map<String, Long> found = new HashMap<>();
        if (!publicIds.isEmpty()) {
            jdbc.query(WITH_PUBLIC_IDS, Map.of("publicIds", publicIds), row -> {
                found.put(row.getString(1), row.getLong(2));
            });
        }
        return found;
    }

    List<TaxRule> read(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : jdbc.query(WITH_IDS, Map.of("ids", ids), TaxRuleRows::rule);
    }

    /** As read, after locking the rows. */
    List<TaxRule> lock(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.queryForList(LOCK, Map.of("ids", ids), Long.class);
        }
        return read(ids);
    }

    void insert(List<TaxRule> rules) {
        jdbc.batchUpdate(INSERT, rules.stream().map(TaxRuleRows::parameters).toArray(SqlParameterSource[]::new));
    }

    void update(List<TaxRule> rules) {
        jdbc.batchUpdate(UPDATE, rules.stream().map(TaxRuleRows::parameters).toArray(SqlParameterSource[]::new));
    }

    void delete(Collection<Long> ids) {
        jdbc.update(DELETE, Map.of("ids", ids));
    }

    private static TaxRule rule(ResultSet row, int number) throws SQLException {
        String customerClass = row.getString("customer_class");
        BigDecimal minimum = row.getBigDecimal("minimum_amount");
        TaxScope scope = new TaxScope(row.getString("country"), row.getString("state"), row.getString("city"),
                row.getString("service"), row.getString("customer_country"),
                customerClass == null ? null : TaxScope.CustomerClass.valueOf(customerClass), row.getString("customer"));
        return new TaxRule(row.getLong("id"), row.getLong("version"), row.getString("public_id"), row.getString("code"),
                row.getString("name"), TaxRule.Kind.valueOf(row.getString("kind")), Inputs.normal(row.getBigDecimal("rate_percent")),
                scope, row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class),
                row.getString("exemption_reason"), minimum == null ? null : Inputs.normal(minimum));
    }

    private static MapSqlParameterSource parameters(TaxRule rule) {
        TaxScope scope = rule.scope();
        return new MapSqlParameterSource("id", rule.id()).addValue("publicId", rule.publicId()).addValue("code", rule.code())
                .addValue("name", rule.name()).addValue("kind", rule.kind().name()).addValue("rate", rule.ratePercent())
                .addValue("country", scope.country()).addValue("state", scope.state()).addValue("city", scope.city())
                .addValue("service", scope.service()).addValue("customerCountry", scope.customerCountry())
                .addValue("customerClass", scope.customerClass() == null ? null : scope.customerClass().name())
                .addValue("customer", scope.customer()).addValue("validFrom", rule.validFrom())
                .addValue("validUntil", rule.validUntil()).addValue("reason", rule.exemptionReason())
                .addValue("minimum", rule.minimumAmount());
    }
}
