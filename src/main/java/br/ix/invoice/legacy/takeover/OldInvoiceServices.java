package br.ix.invoice.legacy.takeover;

import br.ix.invoice.invoicing.TakenOverRecord;
import br.ix.invoice.legacy.file.Row;
import br.ix.invoice.legacy.kind.KindFile;
import br.ix.invoice.legacy.kind.Reading;
import br.ix.invoice.legacy.kind.Reading.Entry;
import br.ix.invoice.legacy.kind.Target;
import java.util.List;
import java.util.Map;

/** Reads {@code core_fatura_servicos} and {@code core_ordemdecompra}: what belongs to an invoice that was taken over. */
final class OldInvoiceServices {

    static final Map<String, String> COLUMNS = Map.of("invoice", "fatura_id", "subscription", "servico_id");

    private OldInvoiceServices() {
    }

    static KindFile.Reader services() {
        return rows -> rows.stream().map(OldInvoiceServices::service).toList();
    }

    static KindFile.Reader purchaseOrders() {
        return rows -> rows.stream().map(OldInvoiceServices::purchaseOrder).toList();
    }

    private static Reading service(Row row) {
        OldValues in = new OldValues(row);
        String invoice = in.uuid("fatura_id");
        String service = in.uuid("servico_id");
        return in.isRejected() ? new Reading(row, List.of(), in.rejections(), List.of())
                : new Reading(row, List.of(new Entry(Target.INVOICE_SERVICES, new TakenOverRecord.Service(invoice, service))), List.of(), List.of());
    }

    private static Reading purchaseOrder(Row row) {
        OldValues in = new OldValues(row);
        String invoice = in.uuid("fatura_id");
        String order = in.required("identificacao_oc");
        if (order != null && order.length() > 60) {
            in.reject("identificacao_oc", "TOO_LONG", "has more than 60 characters");
        }
        return in.isRejected() ? new Reading(row, List.of(), in.rejections(), List.of())
                : new Reading(row, List.of(new Entry(Target.PURCHASE_ORDERS, new TakenOverRecord.Order(invoice, order))), List.of(), List.of());
    }
}
