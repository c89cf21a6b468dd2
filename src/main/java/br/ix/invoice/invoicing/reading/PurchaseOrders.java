package br.ix.invoice.invoicing.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The customer's own reference, the one field of a document that may change. Public for the module's face. */
@Component
public class PurchaseOrders {

    private static final String CHANGE = """
            UPDATE invoice SET purchase_order = :purchaseOrder, version = version + 1
            WHERE public_id = :id AND version = :version
            """;

    /** The column does not tell capitals from small letters; its index is used all the same. */
    private static final String ORDERED = """
            SELECT public_id, purchase_order FROM invoice
            WHERE purchase_order = :purchaseOrder AND preview = 0 AND state <> 'DRAFT' AND kind <> 'CREDIT_NOTE'
            ORDER BY id DESC LIMIT 100
            """;

    private final JdbcClient jdbc;

    PurchaseOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the document still had that version, and now has the reference. */
    public boolean change(String id, long version, @Nullable String purchaseOrder) {
        return jdbc.sql(CHANGE).param("id", id).param("version", version).param("purchaseOrder", purchaseOrder).update() == 1;
    }

    /** Ids of issued invoices with a reference, the newest first. */
    public List<String> with(String purchaseOrder) {
        return jdbc.sql(ORDERED).param("purchaseOrder", purchaseOrder).query((row, index) -> new Ordered(row.getString(1), row.getString(2)))
                .list().stream().filter(one -> one.purchaseOrder().equals(purchaseOrder)).map(Ordered::id).toList();
    }

    private record Ordered(String id, String purchaseOrder) {
    }
}
