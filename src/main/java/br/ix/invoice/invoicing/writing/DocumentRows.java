package br.ix.invoice.invoicing.writing;

import br.ix.invoice.bulk.RowInsert;
import br.ix.invoice.bulk.RowValues;
import br.ix.invoice.invoicing.charge.ServiceDays;
import br.ix.invoice.invoicing.charge.Waived;
import br.ix.invoice.invoicing.late.LateRows;
import br.ix.invoice.invoicing.number.InvoiceKeys;
import br.ix.invoice.invoicing.taxing.DocumentTaxes;
import br.ix.invoice.invoicing.taxing.TaxRows;
import br.ix.invoice.money.Money;
import br.ix.invoice.tax.Taxes;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

    private static final String INSERT_DOCUMENTS = """
            INSERT INTO invoice (id, public_id, kind, regular, preview, run_id, period,
                billing_account_id, organisation_id, exchange_id, bill_to, issuer_id, issuer_print_id,
                currency, subtotal, tax_total, total, withheld_total, hash, purchase_order, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT')
            """;

    // Most lines correct nothing and waive nothing: a fourth less to say and to read.
    private static final String INSERT_PLAIN_LINES = """
            INSERT INTO invoice_line (invoice_id, position, live, subscription_id, service_id, asn, description, from_on, until_on,
                revision, quantity, unit_price, price_id, subscription_discount, profile_discount, line_discount, days, base, amount,
                month_before)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String INSERT_LINES = """
            INSERT INTO invoice_line (invoice_id, position, live, subscription_id, service_id, asn, description, from_on, until_on,
                revision, quantity, unit_price, price_id, subscription_discount, profile_discount, line_discount, days, base, amount,
                month_before, corrects_invoice_id, credits_position, waived_percent, waiver_reason,
                service_starts_on, service_ends_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final RowInsert<Row> DOCUMENTS = new RowInsert<>(INSERT_DOCUMENTS, DocumentRows::set);
    private static final RowInsert<LineRow> PLAIN_LINES = new RowInsert<>(INSERT_PLAIN_LINES, DocumentRows::setPlain);
    private static final RowInsert<LineRow> LINES = new RowInsert<>(INSERT_LINES, DocumentRows::set);

    /** A document with its key. */
    private record Row(long key, Document document) {
    }

    /** A line with the key of its document and its place there; {@code live}: it will charge days. */
    private record LineRow(long document, int position, boolean live, DocumentLine line) {

        boolean isPlain() {
            return line.corrects() == null && line.creditsPosition() == null && line.discounts().waived() == null
                    && line.serviceDays() == null;
        }
    }

    private final JdbcTemplate database;
    private final InvoiceKeys keys;
    private final TaxRows taxRows;
    private final LateRows lateRows;

    DocumentRows(JdbcTemplate database, InvoiceKeys keys, TaxRows taxRows, LateRows lateRows) {
        this.database = database;
        this.keys = keys;
        this.taxRows = taxRows;
        this.lateRows = lateRows;
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
        List<LateRows.Row> late = new ArrayList<>();
        Map<Long, DocumentTaxes> taxes = new LinkedHashMap<>();
        long key = firstKey;
        for (Document document : documents) {
            rows.add(new Row(key, document));
            boolean counts = document.origin() == null || !document.origin().preview();
            int position = 1;
            for (DocumentLine line : document.lines()) {
                if (line.late() != null) {
                    late.add(new LateRows.Row(key, position, counts, line.late()));
                }
                lines.add(new LineRow(key, position++, counts && line.charges(), line));
            }
            if (document.taxes() != null) {
                taxes.put(key, document.taxes());
            }
            key++;
        }
        DOCUMENTS.write(database, rows);
        PLAIN_LINES.write(database, lines.stream().filter(LineRow::isPlain).toList());
        LINES.write(database, lines.stream().filter(line -> !line.isPlain()).toList());
        lateRows.write(late);
        if (!taxes.isEmpty()) {
            taxRows.write(taxes);
        }
    }

    private static void set(RowValues row, Row written) throws SQLException {
        Document document = written.document();
        row.add(written.key()).add(document.publicId()).add(document.kind());
        setOrigin(row, document.origin());
        setPayer(row, document.payer());
        row.add(document.issuing().issuer()).add(document.issuing().print());
        setSums(row, document);
    }

    private static void setOrigin(RowValues row, Document.@Nullable Origin origin) throws SQLException {
        row.add(origin == null ? 0 : 1).add(origin != null && origin.preview() ? 1 : 0);
        row.addText(origin == null ? null : origin.run()).addText(origin == null ? null : origin.period());
    }

    private static void setPayer(RowValues row, Document.Payer payer) throws SQLException {
        row.add(payer.account()).add(payer.organisation()).add(payer.exchange()).add(payer.billTo());
    }

    private static void setSums(RowValues row, Document document) throws SQLException {
        Taxes sums = document.sums();
        Money total = sums.total();
        row.add(total.currency().getCurrencyCode());
        row.add(sums.subtotal().amount()).add(sums.taxTotal().amount()).add(total.amount()).add(sums.withheldTotal().amount());
        row.add(hash(document, total)).add(document.payer().order());
    }

    private static void set(RowValues row, LineRow written) throws SQLException {
        setPlain(row, written);
        DocumentLine line = written.line();
        row.addText(line.corrects()).addText(line.creditsPosition());
        Waived waived = line.discounts().waived();
        row.addText(waived == null ? null : waived.percent().toPlainString()).add(waived == null ? null : waived.reason());
        ServiceDays days = line.serviceDays();
        row.addText(days == null ? null : days.startsOn()).addText(days == null ? null : days.endsOn());
    }

    private static void setPlain(RowValues row, LineRow written) throws SQLException {
        DocumentLine line = written.line();
        row.add(written.document()).add(written.position()).addText(written.live() ? 1 : null);
        row.addText(line.subscription()).addText(line.service()).addText(line.asn()).add(line.description());
        row.addText(line.from()).addText(line.until()).add(line.revision());
        row.add(line.quantity()).add(line.unitPrice()).addText(line.price());
        row.add(line.discounts().subscription()).add(line.discounts().profile()).add(line.discounts().line());
        row.addText(line.days()).addText(line.base()).add(line.amount().amount()).add(line.monthBefore().amount());
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
