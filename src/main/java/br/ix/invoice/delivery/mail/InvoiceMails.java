package br.ix.invoice.delivery.mail;

import br.ix.invoice.delivery.EventType;
import br.ix.invoice.delivery.outbox.Happening;
import br.ix.invoice.delivery.outbox.Teller;
import br.ix.invoice.invoicing.BoletoState;
import br.ix.invoice.invoicing.BoletoStates;
import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.PixState;
import br.ix.invoice.invoicing.PixStates;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Puts issued documents into the outbox, those of a chunk by a hundred; each once. One of which a bank has to know waits for it: for a boleto some days, for a
 * charge by PIX some minutes.
 */
@Component
class InvoiceMails implements Teller {

    static final Set<BoletoState> IN_WAY = Set.of(BoletoState.REQUESTED, BoletoState.SENT);
    /** A bank is told of a charge at once; while it is away a code of our own is paid all the same. */
    private static final Duration LONGEST_FOR_PIX = Duration.ofMinutes(10);

    private final MailServer server;
    private final MailSettings settings;
    private final Receivables receivables;
    private final MailRows rows;
    private final BankStates banks;

    InvoiceMails(MailServer server, MailSettings settings, Receivables receivables, MailRows rows, BankStates banks) {
        this.server = server;
        this.settings = settings;
        this.receivables = receivables;
        this.rows = rows;
        this.banks = banks;
    }

    /** What banks have to know of. */
    @Component
    record BankStates(BoletoStates boletos, PixStates charges) {
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
            List<String> charges = banks.charges().of(issued.keySet()).entrySet().stream().filter(one -> one.getValue().state() == PixState.REQUESTED)
                    .map(one -> issued.get(one.getKey()).publicId()).toList();
            rows.waitForBank(charges, settings.waitForBank().compareTo(LONGEST_FOR_PIX) < 0 ? settings.waitForBank() : LONGEST_FOR_PIX);
            Map<Long, BoletoStates.Standing> standings = banks.boletos().of(issued.keySet());
            rows.waitForBank(standings.entrySet().stream().filter(one -> IN_WAY.contains(one.getValue().state()))
                    .map(one -> issued.get(one.getKey()).publicId()).toList(), settings.waitForBank());
        }
    }
}
