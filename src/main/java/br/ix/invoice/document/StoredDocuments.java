package br.ix.invoice.document;

import br.ix.invoice.invoicing.InvoicePrint;
import br.ix.invoice.invoicing.InvoiceView;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code invoice_document}: documents of invoices as they were drawn once, in the language of who pays. */
@Repository
class StoredDocuments {

    private static final String FIND = """
            SELECT pdf FROM invoice_document
            WHERE invoice_public_id = :invoice AND invoice_version = :version AND invoice_state = :state AND language = :language
              AND boleto = :boleto AND pix = :pix
            """;
    private static final String KEEP = """
            INSERT INTO invoice_document (invoice_public_id, invoice_version, invoice_state, language, boleto, pix, pdf, template_id)
            VALUES (:invoice, :version, :state, :language, :boleto, :pix, :pdf, :template)
            ON DUPLICATE KEY UPDATE invoice_version = VALUES(invoice_version), invoice_state = VALUES(invoice_state),
                language = VALUES(language), boleto = VALUES(boleto), pix = VALUES(pix), pdf = VALUES(pdf),
                template_id = VALUES(template_id)
            """;

    private static final String THERE = "SELECT invoice_public_id FROM invoice_document WHERE invoice_public_id IN (:invoices)";

    private static final String TEMPLATES = "SELECT invoice_public_id, template_id FROM invoice_document WHERE invoice_public_id IN (:invoices)";

    /** A document as it was drawn in a language, with a template (key), or none. */
    record Drawn(InvoiceView invoice, Locale language, byte[] pdf, @Nullable Long template) {
    }

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    StoredDocuments(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The document as it was drawn first; it is drawn and kept where it was not yet, or where what it prints changed. */
    byte[] of(InvoiceView invoice, Locale language, Supplier<Drawn> drawn) {
        return jdbc.sql(FIND).param("invoice", invoice.id()).param("version", invoice.version()).param("state", invoice.state().name())
                .param("language", language.toLanguageTag()).param("boleto", boletoOf(invoice))
                .param("pix", pixOf(invoice)).query(byte[].class).optional().orElseGet(() -> kept(drawn.get()));
    }

    /** Those of which none is stored, whatever its version. */
    List<InvoicePrint> missing(List<InvoicePrint> prints) {
        if (prints.isEmpty()) {
            return prints;
        }
        Set<String> there = new HashSet<>(jdbc.sql(THERE).param("invoices", prints.stream().map(print -> print.invoice().id()).toList())
                .query(String.class).list());
        return prints.stream().filter(print -> !there.contains(print.invoice().id())).toList();
    }

    /** Keeps documents that were drawn, in one batch. */
    void keep(List<Drawn> drawn) {
        if (!drawn.isEmpty()) {
            batches.batchUpdate(KEEP, drawn.stream().map(StoredDocuments::values).toArray(SqlParameterSource[]::new));
        }
    }

    private byte[] kept(Drawn drawn) {
        keep(List.of(drawn));
        return drawn.pdf();
    }

    /** Of those that were drawn (ids of invoices) the templates (keys) with which they were; empty: without one. */
    Map<String, Optional<Long>> templates(Collection<String> invoices) {
        Map<String, Optional<Long>> found = new HashMap<>();
        jdbc.sql(TEMPLATES).param("invoices", invoices)
                .query(row -> { found.put(row.getString(1), Optional.ofNullable(row.getObject(2, Long.class))); });
        return found;
    }

    private static SqlParameterSource values(Drawn drawn) {
        InvoiceView invoice = drawn.invoice();
        return new MapSqlParameterSource("invoice", invoice.id()).addValue("version", invoice.version()).addValue("state", invoice.state().name())
                .addValue("language", drawn.language().toLanguageTag()).addValue("boleto", boletoOf(invoice)).addValue("pix", pixOf(invoice))
                .addValue("pdf", drawn.pdf()).addValue("template", drawn.template());
    }

    /** The code of PIX where another may take its place once a bank has the charge. */
    private static String pixOf(InvoiceView invoice) {
        InvoiceView.Pix pix = invoice.pix();
        return pix == null || pix.registration() == null ? "" : pix.payload();
    }

    /** What of a boleto may change: its bars, or that a bank takes no money for it. */
    private static String boletoOf(InvoiceView invoice) {
        InvoiceView.Boleto boleto = invoice.boleto();
        return boleto == null || boleto.registration() == null ? ""
                : boleto.barcode() != null ? boleto.barcode() : boleto.registration().state().name();
    }
}
