package br.ix.invoice.delivery.mail;

import br.ix.invoice.delivery.EventType;
import br.ix.invoice.delivery.outbox.Happening;
import br.ix.invoice.delivery.outbox.Teller;
import br.ix.invoice.invoicing.BoletoState;
import br.ix.invoice.invoicing.BoletoStates;
import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts issued documents into the outbox, those of a chunk by a hundred; each once. One whose boleto its bank has to know waits for the bank, for some days. */
@Component
class InvoiceMails implements Teller {

    private static final Set<BoletoState> IN_WAY = Set.of(BoletoState.REQUESTED, BoletoState.SENT);

    private final MailServer server;
    private final MailSettings settings;
    private final Receivables receivables;
    private final MailRows rows;
    private final BoletoStates boletos;

    InvoiceMails(MailServer server, MailSettings settings, Receivables receivables, MailRows rows, BoletoStates boletos) {
        this.server = server;
        this.settings = settings;
        this.receivables = receivables;
        this.rows = rows;
        this.boletos = boletos;
    }

    @Override
    public boolean wants(EventType type) {
        return type == EventType.INVOICE_ISSUED && settings.automatic() && server.isOn();
    }

    @Override
    public void tell(Happening happening) {
        if (wants(happening.type())) {
            Map<Long, Receivable> issued = new HashMap<>(receivables.withKeys(happening.subjects()));
            issued.values().removeIf(document -> document.state() != InvoiceState.ISSUED);
            rows.insertAutomatic(List.copyOf(issued.values()));
            letThemWaitForTheirBanks(issued);
        }
    }

    private void letThemWaitForTheirBanks(Map<Long, Receivable> issued) {
        if (!settings.waitForBank().isZero() && !issued.isEmpty()) {
            Map<Long, BoletoStates.Standing> standings = boletos.of(issued.keySet());
            rows.waitForBank(standings.entrySet().stream().filter(one -> IN_WAY.contains(one.getValue().state()))
                    .map(one -> issued.get(one.getKey()).publicId()).toList(), settings.waitForBank());
        }
    }
}
