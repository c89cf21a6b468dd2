package br.ix.invoice.invoicing.reading;

import br.ix.invoice.invoicing.InvoicePrint;
import br.ix.invoice.invoicing.InvoiceView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a document prints of payer and issuer, from the snapshots that were taken when it was drafted. Public for the module's face. */
@Component
public class InvoicePrints {

    private static final String SNAPSHOTS = """
            SELECT i.public_id, i.bill_to, print.content FROM invoice i JOIN issuer_print print ON print.id = i.issuer_print_id
            WHERE i.public_id IN (:ids)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    InvoicePrints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public InvoicePrint of(InvoiceView invoice) {
        return of(List.of(invoice)).get(0);
    }

    /** The same for many, in their order. */
    public List<InvoicePrint> of(List<InvoiceView> invoices) {
        if (invoices.isEmpty()) {
            return List.of();
        }
        Map<String, InvoiceView> views = invoices.stream().collect(Collectors.toMap(InvoiceView::id, Function.identity()));
        Map<String, InvoicePrint> prints = new HashMap<>();
        jdbc.sql(SNAPSHOTS).param("ids", views.keySet()).query((row, index) -> new InvoicePrint(views.get(row.getString("public_id")),
                json.readValue(row.getString("bill_to"), InvoicePrint.Payer.class),
                json.readValue(row.getString("content"), InvoicePrint.Issuing.class))).list().forEach(print -> prints.put(print.invoice().id(), print));
        return invoices.stream().map(invoice -> prints.get(invoice.id())).toList();
    }
}
