package br.ix.invoice.ix.register;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.ix.ElectronicSeller;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.pix.PixReceiver;
import br.ix.invoice.rest.Inputs;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code issuer}. */
@Repository
class IssuerRows {

    private static final String ALL = """
            SELECT id, version, code, legal_name, tax_id, address, series_prefix, due_day_of_month, min_due_days, due_days,
                   zero_invoices, catch_up_months, require_signed_contract, boleto, pix, bound_times_previous, bound_floor, bound_lines,
                   require_purchase_order, e_invoice
              FROM issuer
             ORDER BY id
            """;

    private static final String LOCK = """
            SELECT id FROM issuer WHERE id IN (:ids) ORDER BY id FOR UPDATE
            """;

    private static final String INSERT = """
            INSERT INTO issuer (code, legal_name, tax_id, address, series_prefix, due_day_of_month, min_due_days, due_days,
                                zero_invoices, catch_up_months, require_signed_contract, boleto, pix, bound_times_previous, bound_floor,
                                bound_lines, require_purchase_order, e_invoice)
            VALUES (:code, :legalName, :taxId, :address, :seriesPrefix, :dueDayOfMonth, :minDueDays, :dueDays,
                    :zeroInvoices, :catchUpMonths, :requireSignedContract, :boleto, :pix, :timesPrevious, :floor,
                    :lines, :requirePurchaseOrder, :eInvoice)
            """;

    private static final String UPDATE = """
            UPDATE issuer
               SET legal_name = :legalName, tax_id = :taxId, address = :address, series_prefix = :seriesPrefix,
                   due_day_of_month = :dueDayOfMonth, min_due_days = :minDueDays, due_days = :dueDays,
                   zero_invoices = :zeroInvoices, catch_up_months = :catchUpMonths,
                   require_signed_contract = :requireSignedContract, boleto = :boleto, pix = :pix,
                   bound_times_previous = :timesPrevious, bound_floor = :floor, bound_lines = :lines,
                   require_purchase_order = :requirePurchaseOrder, e_invoice = :eInvoice, version = version + 1
             WHERE id = :id
            """;

    private static final String USED = """
            SELECT COUNT(*) FROM exchange_issuer WHERE issuer_id = :id
            """;

    private static final String DELETE = """
            DELETE FROM issuer WHERE id = :id
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NamedParameterJdbcTemplate jdbc;

    IssuerRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All issuers (there are few) in the order of their keys; the first is that of exchanges which name none. */
    List<IssuerRow> all() {
        return jdbc.query(ALL, (row, n) -> issuer(row));
    }

    void lock(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.queryForList(LOCK, Map.of("ids", ids), Long.class);
        }
    }

    void insert(IssuerRow row) {
        jdbc.update(INSERT, parameters(row));
    }

    void update(IssuerRow row) {
        jdbc.update(UPDATE, parameters(row));
    }

    /** Whether an exchange names it, at any time. */
    boolean isUsed(long id) {
        return jdbc.queryForObject(USED, Map.of("id", id), Long.class) > 0;
    }

    void delete(long id) {
        jdbc.update(DELETE, Map.of("id", id));
    }

    private static IssuerRow issuer(ResultSet row) throws SQLException {
        return new IssuerRow(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
                row.getString(7), row.getObject(8, Integer.class), row.getInt(9), row.getObject(10, Integer.class),
                row.getString(11), row.getInt(12), bounds(row), row.getBoolean(19), row.getBoolean(13), read(row.getString(14), Agreement.class),
                read(row.getString(15), PixReceiver.class), read(row.getString(20), ElectronicSeller.class));
    }

    private static Issuer.Bounds bounds(ResultSet row) throws SQLException {
        BigDecimal times = row.getBigDecimal(16);
        return new Issuer.Bounds(times == null ? null : Inputs.normal(times), Inputs.normal(row.getBigDecimal(17)),
                row.getObject(18, Integer.class));
    }

    private static MapSqlParameterSource parameters(IssuerRow row) {
        return new MapSqlParameterSource("id", row.id()).addValue("code", row.code()).addValue("legalName", row.legalName())
                .addValue("taxId", row.taxId()).addValue("address", row.address()).addValue("seriesPrefix", row.seriesPrefix())
                .addValue("dueDayOfMonth", row.dueDayOfMonth()).addValue("minDueDays", row.minDueDays())
                .addValue("dueDays", row.dueDays()).addValue("zeroInvoices", row.zeroInvoices())
                .addValue("catchUpMonths", row.catchUpMonths()).addValue("requireSignedContract", row.requireSignedContract())
                .addValue("boleto", write(row.boleto())).addValue("pix", write(row.pix()))
                .addValue("timesPrevious", row.bounds().timesPrevious()).addValue("floor", row.bounds().floor())
                .addValue("lines", row.bounds().lines()).addValue("requirePurchaseOrder", row.requirePurchaseOrder())
                .addValue("eInvoice", write(row.eInvoice()));
    }

    private static <T> @Nullable T read(@Nullable String json, Class<T> type) {
        return json == null ? null : JSON.readValue(json, type);
    }

    private static @Nullable String write(@Nullable Object value) {
        return value == null ? null : JSON.writeValueAsString(value);
    }
}
