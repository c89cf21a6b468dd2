package br.ix.invoice.invoicing.reading;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.boleto.BoletoRefused;
import br.ix.invoice.invoicing.BankTitle;
import br.ix.invoice.invoicing.InvoicePrint.Issuing;
import br.ix.invoice.invoicing.InvoicePrint.Payer;
import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.number.ShownNumber;
import br.ix.invoice.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Issued invoices as titles of banks. Public for the module's face. */
@Component
public class TitleRows {

    private static final String DEMANDING = """
            SELECT id FROM issuer_print WHERE JSON_UNQUOTE(JSON_EXTRACT(content, '$.boleto.mustRegister')) = 'true'
            """;
    private static final String NAMING_A_BANK = "SELECT id FROM issuer_print WHERE JSON_EXTRACT(content, '$.pix.psp') IS NOT NULL";
    private static final String AMONG = """
            SELECT id FROM invoice WHERE id IN (:keys) AND issuer_print_id IN (:prints)
            """;
    private static final String TITLES = """
            SELECT i.id, i.public_id, series.prefix, i.number, i.number_suffix, i.issuer_id, i.issued_on, i.due_on, i.state, i.currency, i.bill_to,
                i.issuer_print_id, i.total - i.withheld_total AS payable,
                i.total - i.withheld_total - i.paid - i.written_off - i.credit_used AS open
            FROM invoice i LEFT JOIN number_series series ON series.issuer_id = i.issuer_id
            WHERE i.id IN (:keys) AND i.number IS NOT NULL AND i.kind <> 'CREDIT_NOTE' AND i.taken_over IS NULL AND i.currency = 'BRL'
              AND i.total > i.withheld_total
            """;
    private static final String PRINTS_OF = "SELECT DISTINCT issuer_print_id FROM invoice WHERE id IN (:keys)";
    private static final String PRINTS = "SELECT id, content FROM issuer_print WHERE id IN (:prints)";

    private final NamedParameterJdbcTemplate jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    TitleRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One small query where no issuer ever demanded it. */
    public Map<Long, BankTitle> toBeRegistered(Collection<Long> keys) {
        return withKeys(among(keys, keys.isEmpty() ? List.of() : jdbc.queryForList(DEMANDING, Map.of(), Long.class)));
    }

    public Map<Long, BankTitle> withKeys(Collection<Long> keys) {
        return titles(keys, TitleRows::hasNumber);
    }

    /** One small query where no issuer ever named a bank. */
    public Map<Long, BankTitle> chargesToBeRegistered(Collection<Long> keys) {
        return chargesWithKeys(among(keys, keys.isEmpty() ? List.of() : jdbc.queryForList(NAMING_A_BANK, Map.of(), Long.class)));
    }

    public Map<Long, BankTitle> chargesWithKeys(Collection<Long> keys) {
        return titles(keys, title -> title.issuing().pix() != null && title.issuing().pix().psp() != null);
    }

    private List<Long> among(Collection<Long> keys, List<Long> prints) {
        return prints.isEmpty() ? List.of() : jdbc.queryForList(AMONG, Map.of("keys", keys, "prints", prints), Long.class);
    }

    private Map<Long, BankTitle> titles(Collection<Long> keys, Predicate<BankTitle> wanted) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<Long, Issuing> issuers = new HashMap<>();
        List<Long> prints = jdbc.queryForList(PRINTS_OF, Map.of("keys", keys), Long.class);
        if (!prints.isEmpty()) {
            jdbc.query(PRINTS, Map.of("prints", prints), row -> {
                issuers.put(row.getLong("id"), json.readValue(row.getString("content"), Issuing.class));
            });
        }
        Map<Long, BankTitle> titles = new HashMap<>();
        jdbc.query(TITLES, Map.of("keys", keys), row -> {
            BankTitle title = title(row, issuers.get(row.getLong("issuer_print_id")));
            if (wanted.test(title)) {
                titles.put(title.key(), title);
            }
        });
        return titles;
    }

    private BankTitle title(ResultSet row, Issuing issuing) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        boolean stands = InvoiceState.valueOf(row.getString("state")) == InvoiceState.ISSUED;
        return new BankTitle(row.getLong("id"), row.getString("public_id"),
                String.valueOf(ShownNumber.text(row.getString("prefix"), row.getObject("number", Long.class), row.getString("number_suffix"))),
                row.getLong("issuer_id"), row.getLong("number"), row.getObject("issued_on", LocalDate.class), row.getObject("due_on", LocalDate.class),
                Money.exactly(row.getBigDecimal("payable"), currency),
                stands ? Money.exactly(row.getBigDecimal("open"), currency) : Money.zero(currency),
                json.readValue(row.getString("bill_to"), Payer.class), issuing);
    }

    /** The same question that what an invoice shows asks. */
    private static boolean hasNumber(BankTitle title) {
        Agreement agreement = title.issuing().boleto();
        try {
            return agreement != null && agreement.boleto(title.sequence(), title.dueOn(), title.payable().amount()) != null;
        } catch (BoletoRefused noRoom) {
            return false;
        }
    }
}
