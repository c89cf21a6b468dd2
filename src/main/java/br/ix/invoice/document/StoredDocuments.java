package br.ix.invoice.document;

import br.ix.invoice.invoicing.InvoiceView;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code invoice_document}: documents of invoices as they were drawn once, in the language of who pays. */
@Repository
class StoredDocuments {

    private static final String FIND = """
            SELECT pdf FROM invoice_document
            WHERE invoice_public_id = :invoice AND invoice_version = :version AND invoice_state = :state AND language = :language
              AND boleto = :boleto
            """;
    private static final String KEEP = """
            INSERT INTO invoice_document (invoice_public_id, invoice_version, invoice_state, language, boleto, pdf)
            VALUES (:invoice, :version, :state, :language, :boleto, :pdf)
            ON DUPLICATE KEY UPDATE invoice_version = VALUES(invoice_version), invoice_state = VALUES(invoice_state),
                language = VALUES(language), boleto = VALUES(boleto), pdf = VALUES(pdf)
            """;

    private final JdbcClient jdbc;

    StoredDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The document as it was drawn first; it is drawn and kept where it was not yet, or where what it prints changed. */
    byte[] of(InvoiceView invoice, Locale language, Supplier<byte[]> drawn) {
        return jdbc.sql(FIND).param("invoice", invoice.id()).param("version", invoice.version()).param("state", invoice.state().name())
                .param("language", language.toLanguageTag()).param("boleto", boletoOf(invoice)).query(byte[].class).optional().orElseGet(() -> kept(invoice, language, drawn.get()));
    }

    private byte[] kept(InvoiceView invoice, Locale language, byte[] pdf) {
        jdbc.sql(KEEP).param("invoice", invoice.id()).param("version", invoice.version()).param("state", invoice.state().name())
                .param("language", language.toLanguageTag()).param("boleto", boletoOf(invoice)).param("pdf", pdf).update();
        return pdf;
    }

    /** What of a boleto may change: its bars, or that a bank takes no money for it. */
    private static String boletoOf(InvoiceView invoice) {
        InvoiceView.Boleto boleto = invoice.boleto();
        return boleto == null || boleto.registration() == null ? ""
                : boleto.barcode() != null ? boleto.barcode() : boleto.registration().state().name();
    }
}
