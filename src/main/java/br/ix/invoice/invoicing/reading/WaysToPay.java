package br.ix.invoice.invoicing.reading;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.boleto.Boleto;
import br.ix.invoice.boleto.BoletoRefused;
import br.ix.invoice.invoicing.InvoicePrint.Issuing;
import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.pix.BrCode;
import br.ix.invoice.pix.PixReceiver;
import br.ix.invoice.pix.PixRefused;
import br.ix.invoice.pix.Txid;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Boleto and PIX of documents. Nothing is stored: both follow from what never changes of an issued document, its issuer's snapshot, its number in the
 * series (the sequence at the bank), its id (the txid), its due day and what is to be paid. So posting a run costs nothing more.
 */
@Component
class WaysToPay {

    private static final String PRINTS = "SELECT id, content FROM issuer_print WHERE id IN (:prints)";
    private static final String CURRENCY = "BRL";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    WaysToPay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the documents of a page, by one query. */
    Of of(List<InvoiceRow> rows) {
        List<Long> prints = rows.stream().filter(WaysToPay::isPayable).map(row -> row.demand().print()).distinct().toList();
        Map<Long, Issuing> issuers = new HashMap<>();
        if (!prints.isEmpty()) {
            jdbc.sql(PRINTS).param("prints", prints).query(row -> {
                issuers.put(row.getLong("id"), json.readValue(row.getString("content"), Issuing.class));
            });
        }
        return new Of(issuers);
    }

    /** By the key of a snapshot, what it says of the issuer. */
    record Of(Map<Long, Issuing> issuers) {

        /** Null also where the bank's number, the amount or the due day has no room: such a document is paid otherwise. */
        InvoiceView.@Nullable Boleto boleto(InvoiceRow row) {
            Agreement agreement = isPayable(row) ? issuers.get(row.demand().print()).boleto() : null;
            Long sequence = row.demand().number();
            if (agreement == null || sequence == null) {
                return null;
            }
            try {
                Boleto boleto = agreement.boleto(sequence, row.dueOn(), amount(row));
                return new InvoiceView.Boleto(boleto.ourNumber(), boleto.barcode().digits(), boleto.typedLine());
            } catch (BoletoRefused noRoom) {
                return null;
            }
        }

        InvoiceView.@Nullable Pix pix(InvoiceRow row) {
            PixReceiver receiver = isPayable(row) ? issuers.get(row.demand().print()).pix() : null;
            try {
                return receiver == null ? null
                        : new InvoiceView.Pix(BrCode.fixed(receiver, amount(row), Txid.of(UUID.fromString(row.publicId()))).payload());
            } catch (PixRefused noRoom) {
                return null;
            }
        }
    }

    /** Issued here, and there is something to pay in the currency of boleto and PIX. */
    private static boolean isPayable(InvoiceRow row) {
        return row.state() == InvoiceState.ISSUED && row.demand().own() && !row.isCreditNote()
                && row.total().currency().getCurrencyCode().equals(CURRENCY) && amount(row).signum() > 0;
    }

    private static BigDecimal amount(InvoiceRow row) {
        return row.payable().amount();
    }
}
