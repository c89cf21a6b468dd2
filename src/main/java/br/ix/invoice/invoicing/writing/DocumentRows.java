package br.ix.invoice.invoicing.writing;

import br.ix.invoice.invoicing.number.InvoiceKeys;
import br.ix.invoice.invoicing.taxing.DocumentTaxes;
import br.ix.invoice.invoicing.taxing.TaxRows;
import br.ix.invoice.money.Money;
import br.ix.invoice.tax.Taxes;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The one place where documents and their lines are written, drafts of a run and those by hand alike; each kind of row is one batch.
 * Public for who drafts documents.
 */
@Component
public class DocumentRows {

    private static final String INSERT_DOCUMENTS = """
            INSERT INTO invoice (id, public_id, kind, regular, preview, state, run_id, billing_account_id, organisation_id,
                exchange_id, issuer_id, issuer_print_id, period, currency, subtotal, tax_total, total, withheld_total, bill_to, hash)
            VALUES (:id, :publicId, :kind, :regular, :preview, 'DRAFT', :run, :account, :organisation,
                :exchange, :issuer, :print, :period, :currency, :subtotal, :taxTotal, :total, :withheldTotal, :billTo, :hash)
            """;

    private static final String INSERT_LINES = """
            INSERT INTO invoice_line (invoice_id, position, live, subscription_id, service_id, asn, description, from_on, until_on,
                revision, quantity, unit_price, price_id, subscription_discount, profile_discount, line_discount, days, base, amount,
                month_before, corrects_invoice_id)
            VALUES (:invoice, :position, :live, :subscription, :service, :asn, :description, :from, :until,
                :revision, :quantity, :unitPrice, :price, :subscriptionDiscount, :profileDiscount, :lineDiscount, :days, :base, :amount,
                :monthBefore, :corrects)
            """;

    private final NamedParameterJdbcTemplate database;
    private final InvoiceKeys keys;
    private final TaxRows taxRows;

    DocumentRows(NamedParameterJdbcTemplate database, InvoiceKeys keys, TaxRows taxRows) {
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

    private void write(List<Document> documents, long firstKey) {
        List<Map<String, Object>> rows = new ArrayList<>(documents.size());
        List<Map<String, Object>> lines = new ArrayList<>(documents.size() * 4);
        Map<Long, DocumentTaxes> taxes = new LinkedHashMap<>();
        long key = firstKey;
        for (Document document : documents) {
            rows.add(row(document, key));
            int position = 1;
            for (DocumentLine line : document.lines()) {
                lines.add(row(line, document, key, position++));
            }
            if (document.taxes() != null) {
                taxes.put(key, document.taxes());
            }
            key++;
        }
        batch(INSERT_DOCUMENTS, rows);
        batch(INSERT_LINES, lines);
        if (!taxes.isEmpty()) {
            taxRows.write(taxes);
        }
    }

    private static Map<String, Object> row(Document document, long key) {
        Map<String, Object> row = new HashMap<>(40);
        row.put("id", key);
        row.put("publicId", document.publicId());
        row.put("kind", document.kind());
        putOrigin(row, document.origin());
        row.put("account", document.payer().account());
        row.put("organisation", document.payer().organisation());
        row.put("exchange", document.payer().exchange());
        row.put("issuer", document.issuing().issuer());
        row.put("print", document.issuing().print());
        row.put("billTo", document.payer().billTo());
        putSums(row, document);
        return row;
    }

    private static void putOrigin(Map<String, Object> row, Document.Origin origin) {
        row.put("regular", origin == null ? 0 : 1);
        row.put("preview", origin != null && origin.preview() ? 1 : 0);
        row.put("run", origin == null ? null : origin.run());
        row.put("period", origin == null ? null : origin.period().toString());
    }

    private static void putSums(Map<String, Object> row, Document document) {
        Taxes sums = document.sums();
        Money total = sums.total();
        row.put("currency", total.currency().getCurrencyCode());
        row.put("subtotal", sums.subtotal().amount());
        row.put("taxTotal", sums.taxTotal().amount());
        row.put("total", total.amount());
        row.put("withheldTotal", sums.withheldTotal().amount());
        row.put("hash", hash(document, total));
    }

    private static Map<String, Object> row(DocumentLine line, Document document, long key, int position) {
        Map<String, Object> row = new HashMap<>(40);
        row.put("invoice", key);
        row.put("position", position);
        row.put("live", line.charges() && (document.origin() == null || !document.origin().preview()) ? 1 : null);
        row.put("subscription", line.subscription());
        row.put("service", line.service());
        row.put("asn", line.asn());
        row.put("description", line.description());
        row.put("from", line.from());
        row.put("until", line.until());
        row.put("revision", line.revision());
        row.put("quantity", line.quantity());
        row.put("unitPrice", line.unitPrice());
        row.put("price", line.price());
        row.put("subscriptionDiscount", line.discounts().subscription());
        row.put("profileDiscount", line.discounts().profile());
        row.put("lineDiscount", line.discounts().line());
        row.put("days", line.days());
        row.put("base", line.base());
        row.put("amount", line.amount().amount());
        row.put("monthBefore", line.monthBefore().amount());
        row.put("corrects", line.corrects());
        return row;
    }

    @SuppressWarnings("unchecked")
    private void batch(String statement, List<Map<String, Object>> rows) {
        database.batchUpdate(statement, rows.toArray(Map[]::new));
    }

    /** SHA-256 over what an operator looks at: whom, what for, how much. */
    private static String hash(Document document, Money total) {
        var text = new StringBuilder(600).append(document.payer().accountId()).append('|').append(document.payer().billTo())
                .append('|').append(document.issuing().print()).append('|').append(total);
        for (DocumentLine line : document.lines()) {
            text.append('\n').append(line.asn()).append('|').append(line.subscription()).append('|').append(line.description())
                    .append('|').append(line.from()).append('|').append(line.until()).append('|')
                    .append(plain(line.quantity())).append('|').append(plain(line.unitPrice())).append('|')
                    .append(plain(line.discounts().subscription())).append('|').append(plain(line.discounts().profile()))
                    .append('|').append(line.amount().plain());
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
