package br.ix.invoice.invoicing.reading;

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

    private final JdbcClient jdbc;

    PurchaseOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the document still had that version, and now has the reference. */
    public boolean change(String id, long version, @Nullable String purchaseOrder) {
        return jdbc.sql(CHANGE).param("id", id).param("version", version).param("purchaseOrder", purchaseOrder).update() == 1;
    }
}
