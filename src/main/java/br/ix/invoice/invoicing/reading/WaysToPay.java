package br.ix.invoice.invoicing.reading;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.boleto.Boleto;
import br.ix.invoice.boleto.BoletoRefused;
import br.ix.invoice.invoicing.BoletoStates;
import br.ix.invoice.invoicing.InvoicePrint.Issuing;
import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.pix.BrCode;
import br.ix.invoice.pix.PixReceiver;
import br.ix.invoice.pix.PixRefused;
import br.ix.invoice.pix.Txid;
import java.math.BigDecimal;
import java.time.LocalDate;
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
 * series (the sequence at the bank), its id (the txid), its due day and what is to be paid. So posting a run costs nothing more. Whether a bank takes
 * money for a boleto that it has to know is asked of who registers it.
 */
@Component
class WaysToPay {

    private static final String PRINTS = "SELECT id, content FROM issuer_print WHERE id IN (:prints)";
    private static final String CURRENCY = "BRL";

    private final JdbcClient jdbc;
    private final BoletoStates states;
    private final JsonMapper json = JsonMapper.builder().build();

    WaysToPay(JdbcClient jdbc, BoletoStates states) {
        this.jdbc = jdbc;
        this.states = states;
    }

    /** Those of the documents of a page, by one query; by one more where a bank has to know of them. */
    Of of(List<InvoiceRow> rows) {
        List<Long> prints = rows.stream().filter(WaysToPay::isPayable).map(row -> row.demand().print()).distinct().toList();
        Map<Long, Issuing> issuers = new HashMap<>();
        if (!prints.isEmpty()) {
            jdbc.sql(PRINTS).param("prints", prints).query(row -> {
                issuers.put(row.getLong("id"), json.readValue(row.getString("content"), Issuing.class));
            });
        }
        List<Long> registered = rows.stream().filter(WaysToPay::isPayable).filter(row -> demands(issuers.get(row.demand().print()).boleto()))
                .map(InvoiceRow::id).toList();
        return new Of(issuers, registered.isEmpty() ? Map.of() : states.of(registered));
    }

    private static boolean demands(@Nullable Agreement agreement) {
        return agreement != null && agreement.demandsRegistration();
    }

    /** By the key of a snapshot, what it says of the issuer; by that of an invoice, how its boleto stands at the bank. */
    record Of(Map<Long, Issuing> issuers, Map<Long, BoletoStates.Standing> standings) {

        /** Null also where the bank's number, the amount or the due day has no room: such a document is paid otherwise. */
        InvoiceView.@Nullable Boleto boleto(InvoiceRow row) {
            Agreement agreement = isPayable(row) ? issuers.get(row.demand().print()).boleto() : null;
            Long sequence = row.demand().number();
            if (agreement == null || sequence == null) {
                return null;
            }
            try {
                BoletoStates.Standing standing = agreement.demandsRegistration() ? standings.getOrDefault(row.id(), BoletoStates.Standing.UNKNOWN) : null;
                LocalDate dueOn = standing == null || standing.dueOn() == null ? row.dueOn() : standing.dueOn();
                return shown(agreement.boleto(sequence, dueOn, amount(row)), standing);
            } catch (BoletoRefused noRoom) {
                return null;
            }
        }

        private static InvoiceView.Boleto shown(Boleto boleto, BoletoStates.@Nullable Standing standing) {
            boolean payable = standing == null || standing.payable();
            return new InvoiceView.Boleto(boleto.ourNumber(), payable ? boleto.barcode().digits() : null, payable ? boleto.typedLine() : null,
                    standing == null ? null : new InvoiceView.Boleto.Registration(standing.state(), standing.reasons()));
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
