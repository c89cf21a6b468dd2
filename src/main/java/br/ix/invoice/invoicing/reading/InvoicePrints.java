package br.ix.invoice.invoicing.reading;

import br.ix.invoice.invoicing.InvoicePrint;
import br.ix.invoice.invoicing.InvoiceView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a document prints of payer and issuer, from the snapshots that were taken when it was drafted. Public for the module's face. */
@Component
public class InvoicePrints {

    private static final String SNAPSHOTS = """
            SELECT i.bill_to, print.content FROM invoice i JOIN issuer_print print ON print.id = i.issuer_print_id
            WHERE i.public_id = :id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    InvoicePrints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public InvoicePrint of(InvoiceView invoice) {
        return jdbc.sql(SNAPSHOTS).param("id", invoice.id())
                .query((row, index) -> new InvoicePrint(invoice,
                        json.readValue(row.getString("bill_to"), InvoicePrint.Payer.class),
                        json.readValue(row.getString("content"), InvoicePrint.Issuing.class)))
                .single();
    }
}
