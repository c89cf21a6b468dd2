package br.ix.invoice.legacy.takeover;

import br.ix.invoice.invoicing.TakenOverRecord;
import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.legacy.kind.KindFile;
import br.ix.invoice.legacy.kind.Reading;
import br.ix.invoice.legacy.kind.Target;
import java.util.List;

/** Reads {@code core_ordemdecompra}: the customer's own reference of an invoice that was taken over. */
final class OldPurchaseOrders implements KindFile.Reader {

    private static final int MOST_CHARACTERS = 60;

    @Override
    public List<Reading> read(List<Row> rows) {
        return rows.stream().map(OldPurchaseOrders::read).toList();
    }

    private static Reading read(Row row) {
        OldValues in = new OldValues(row);
        String invoice = in.uuid("fatura_id");
        String order = in.required("identificacao_oc");
        if (order != null && order.length() > MOST_CHARACTERS) {
            in.reject("identificacao_oc", "TOO_LONG", "has more than %d characters".formatted(MOST_CHARACTERS));
        }
        return in.isRejected() ? new Reading(row, List.of(), in.rejections(), List.of())
                : Reading.of(row, Target.PURCHASE_ORDERS, new TakenOverRecord.Order(invoice, order));
    }
}
