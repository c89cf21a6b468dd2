package br.ix.invoice.invoicing.reading;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.boleto.Boleto;
import br.ix.invoice.boleto.BoletoRefused;
import br.ix.invoice.invoicing.BoletoStates;
import br.ix.invoice.invoicing.InvoicePrint.Issuing;
import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.invoicing.PixStates;
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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Boleto and PIX of documents. Nothing is stored: both follow from what never changes of an issued document, its issuer's snapshot, its number in the
 * series (the sequence at the bank), its id (the txid), its due day and what is to be paid. So posting a run costs nothing more. Whether a bank takes
 * money for a boleto, and where it has a charge by PIX, is asked of who registers them.
 */
@Component
class WaysToPay {

    private static final String PRINTS = "SELECT id, content FROM issuer_print WHERE id IN (:prints)";
    private static final String CURRENCY = "BRL";

    private final JdbcClient jdbc;
    private final BoletoStates states;
    private final PixStates charges;
    private final JsonMapper json = JsonMapper.builder().build();

    WaysToPay(JdbcClient jdbc, BoletoStates states, PixStates charges) {
        this.jdbc = jdbc;
        this.states = states;
        this.charges = charges;
    }

    /** Those of the documents of a page, by one query; by one more for each kind of which a bank has to know. */
    Of of(List<InvoiceRow> rows) {
        List<Long> prints = rows.stream().filter(WaysToPay::isPayable).map(row -> row.demand().print()).distinct().toList();
        Map<Long, Issuing> issuers = new HashMap<>();
        if (!prints.isEmpty()) {
            jdbc.sql(PRINTS).param("prints", prints).query(row -> {
                issuers.put(row.getLong("id"), json.readValue(row.getString("content"), Issuing.class));
            });
        }
        List<Long> boletos = keys(rows, issuers, issuing -> issuing.boleto() != null && issuing.boleto().demandsRegistration());
        List<Long> pix = keys(rows, issuers, WaysToPay::namesABank);
        return new Of(issuers, boletos.isEmpty() ? Map.of() : states.of(boletos), pix.isEmpty() ? Map.of() : charges.of(pix));
    }

    private static List<Long> keys(List<InvoiceRow> rows, Map<Long, Issuing> issuers, Predicate<Issuing> demanding) {
        return rows.stream().filter(WaysToPay::isPayable).filter(row -> demanding.test(issuers.get(row.demand().print()))).map(InvoiceRow::id).toList();
    }

    private static boolean namesABank(Issuing issuing) {
        return issuing.pix() != null && issuing.pix().psp() != null;
    }

    /** By the key of a snapshot, what it says of the issuer; by that of an invoice, how its boleto and its charge by PIX stand at the bank. */
    record Of(Map<Long, Issuing> issuers, Map<Long, BoletoStates.Standing> standings, Map<Long, PixStates.Standing> charges) {

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
                return receiver == null ? null : shown(row, receiver, receiver.psp() == null ? null
                        : charges.getOrDefault(row.id(), PixStates.Standing.UNKNOWN));
            } catch (PixRefused noRoom) {
                return null;
            }
        }

        /** The code of the bank's charge, and our own where it has none. */
        private static InvoiceView.Pix shown(InvoiceRow row, PixReceiver receiver, PixStates.@Nullable Standing standing) {
            String location = standing == null ? null : standing.shown();
            BrCode code = location != null ? BrCode.registered(receiver, location)
                    : BrCode.fixed(receiver, amount(row), Txid.of(UUID.fromString(row.publicId())));
            return new InvoiceView.Pix(code.payload(), standing == null ? null : new InvoiceView.Pix.Registration(standing.state(), standing.reasons()));
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
