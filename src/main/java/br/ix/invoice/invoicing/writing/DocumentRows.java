package br.ix.invoice.invoicing.writing;

import br.ix.invoice.invoicing.number.InvoiceKeys;
import br.ix.invoice.invoicing.taxing.DocumentTaxes;
import br.ix.invoice.invoicing.taxing.TaxRows;
import br.ix.invoice.invoicing.charge.Waived;
import br.ix.invoice.money.Money;
import br.ix.invoice.tax.Taxes;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place where documents and their lines are written, drafts of a run and those by hand alike; each kind of row is one batch.
 * Public for who drafts documents.
 */
@Component
public class DocumentRows {

    // Positions instead of names in these two: a name is looked up for each value, which was a quarter of a run's time in the program.
    private static final String INSERT_DOCUMENTS = """
            INSERT INTO invoice (id, public_id, kind, regular, preview, run_id, period,
                billing_account_id, organisation_id, exchange_id, bill_to, issuer_id, issuer_print_id,
                currency, subtotal, tax_total, total, withheld_total, hash, purchase_order, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT')
            """;

    private static final String INSERT_LINES = """
            INSERT INTO invoice_line (invoice_id, position, live, subscription_id, service_id, asn, description, from_on, until_on,
                revision, quantity, unit_price, price_id, subscription_discount, profile_discount, line_discount, days, base, amount,
                month_before, corrects_invoice_id, credits_position, waived_percent, waiver_reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** A document with its key. */
    private record Row(long key, Document document) {
    }

    /** A line with the key of its document and its place there; {@code live}: it will charge days. */
    private record LineRow(long document, int position, boolean live, DocumentLine line) {
    }

    private final JdbcTemplate database;
    private final InvoiceKeys keys;
    private final TaxRows taxRows;

    DocumentRows(JdbcTemplate database, InvoiceKeys keys, TaxRows taxRows) {
        this.database = database;
        this.keys = keys;
        this.taxRows = taxRows;
    }

    /** Writes the drafts of a chunk in their order; nothing where there are none. */
    public void write(List<Document> documents) {
        if (!documents.isEmpty()) {
            write(documents, keys.next(documents.size()));
        }
    }

    /** Writes one document in the transaction that issues it; its key. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long write(Document document) {
        long key = keys.one();
        write(List.of(document), key);
        return key;
    }

    private void write(List<Document> documents, long firstKey) {
        List<Row> rows = new ArrayList<>(documents.size());
        List<LineRow> lines = new ArrayList<>(documents.size() * 4);
        Map<Long, DocumentTaxes> taxes = new LinkedHashMap<>();
        long key = firstKey;
        for (Document document : documents) {
            rows.add(new Row(key, document));
            boolean counts = document.origin() == null || !document.origin().preview();
            int position = 1;
            for (DocumentLine line : document.lines()) {
                lines.add(new LineRow(key, position++, counts && line.charges(), line));
            }
            if (document.taxes() != null) {
                taxes.put(key, document.taxes());
            }
            key++;
        }
        database.batchUpdate(INSERT_DOCUMENTS, rows, rows.size(), DocumentRows::set);
        database.batchUpdate(INSERT_LINES, lines, Math.max(1, lines.size()), DocumentRows::set);
        if (!taxes.isEmpty()) {
            taxRows.write(taxes);
        }
    }

    private static void set(PreparedStatement row, Row written) throws SQLException {
        Document document = written.document();
        row.setLong(1, written.key());
        row.setString(2, document.publicId());
        row.setString(3, document.kind());
        setOrigin(row, document.origin());
        setPayer(row, document.payer());
        row.setLong(12, document.issuing().issuer());
        row.setLong(13, document.issuing().print());
        setSums(row, document);
    }

    private static void setSums(PreparedStatement row, Document document) throws SQLException {
        Taxes sums = document.sums();
        Money total = sums.total();
        row.setString(14, total.currency().getCurrencyCode());
        row.setBigDecimal(15, sums.subtotal().amount());
        row.setBigDecimal(16, sums.taxTotal().amount());
        row.setBigDecimal(17, total.amount());
        row.setBigDecimal(18, sums.withheldTotal().amount());
        row.setString(19, hash(document, total));
        row.setString(20, document.payer().order());
    }

    private static void setOrigin(PreparedStatement row, Document.@Nullable Origin origin) throws SQLException {
        row.setInt(4, origin == null ? 0 : 1);
        row.setInt(5, origin != null && origin.preview() ? 1 : 0);
        set(row, 6, origin == null ? null : origin.run());
        row.setString(7, origin == null ? null : origin.period().toString());
    }

    private static void setPayer(PreparedStatement row, Document.Payer payer) throws SQLException {
        row.setLong(8, payer.account());
        row.setLong(9, payer.organisation());
        row.setLong(10, payer.exchange());
        row.setString(11, payer.billTo());
    }

    private static void set(PreparedStatement row, LineRow written) throws SQLException {
        DocumentLine line = written.line();
        row.setLong(1, written.document());
        row.setInt(2, written.position());
        set(row, 3, written.live() ? 1 : null);
        set(row, 4, line.subscription());
        set(row, 5, line.service());
        set(row, 6, line.asn());
        row.setString(7, line.description());
        set(row, 8, line.from());
        set(row, 9, line.until());
        row.setInt(10, line.revision());
        setAmounts(row, line);
        set(row, 17, line.days());
        set(row, 18, line.base());
        set(row, 21, line.corrects());
        set(row, 22, line.creditsPosition());
    }

    private static void setAmounts(PreparedStatement row, DocumentLine line) throws SQLException {
        row.setBigDecimal(11, line.quantity());
        row.setBigDecimal(12, line.unitPrice());
        set(row, 13, line.price());
        row.setBigDecimal(14, line.discounts().subscription());
        row.setBigDecimal(15, line.discounts().profile());
        row.setBigDecimal(16, line.discounts().line());
        row.setBigDecimal(19, line.amount().amount());
        row.setBigDecimal(20, line.monthBefore().amount());
        Waived waived = line.discounts().waived();
        row.setBigDecimal(23, waived == null ? null : waived.percent());
        row.setString(24, waived == null ? null : waived.reason());
    }

    /** Days and whole numbers, as their text: the same in the statement, and the driver need not find out what they are. */
    private static void set(PreparedStatement row, int position, @Nullable Object value) throws SQLException {
        row.setString(position, value == null ? null : value.toString());
    }

    /** SHA-256 over what an operator looks at: whom, what for, how much. */
    private static String hash(Document document, Money total) {
        var text = new StringBuilder(600).append(document.payer().accountId()).append('|').append(document.payer().billTo())
                .append('|').append(document.issuing().print()).append('|').append(total);
        if (document.payer().order() != null) {
            text.append("|order ").append(document.payer().order());
        }
        for (DocumentLine line : document.lines()) {
            text.append('\n').append(line.asn()).append('|').append(line.subscription()).append('|').append(line.description())
                    .append('|').append(line.from()).append('|').append(line.until()).append('|')
                    .append(plain(line.quantity())).append('|').append(plain(line.unitPrice())).append('|')
                    .append(plain(line.discounts().subscription())).append('|').append(plain(line.discounts().profile()))
                    .append('|').append(line.amount().plain());
            Waived waived = line.discounts().waived();
            if (waived != null) {
                text.append('|').append(plain(waived.percent())).append('|').append(waived.reason());
            }
        }
        for (Taxes.Amount tax : document.sums().amounts()) {
            text.append("\ntax|").append(tax.code()).append('|').append(tax.name()).append('|').append(tax.kind()).append('|')
                    .append(tax.ratePercent().toPlainString()).append('|').append(tax.base().plain()).append('|')
                    .append(tax.amount().plain()).append('|').append(tax.reason());
        }
        return HexFormat.of().formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
