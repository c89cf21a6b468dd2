package br.ix.invoice.remittance.register;

import br.ix.invoice.invoicing.BoletoState;
import br.ix.invoice.invoicing.BankTitle;
import br.ix.invoice.invoicing.BankTitles;
import br.ix.invoice.invoicing.InvoicesCancelled;
import br.ix.invoice.invoicing.InvoicesIssued;
import br.ix.invoice.payment.InvoicesPaid;
import br.ix.invoice.remittance.InstructionKind;
import br.ix.invoice.remittance.register.Instructions.Asked;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What happens to invoices, as it has to be told to banks: in the transaction in which it happens, and by a small query where no issuer has such an
 * agreement.
 */
@Component
class RequestRegistrations {

    private static final String PROGRAM = "ix-invoice";
    private static final Set<BoletoState> UNKNOWN_TO_THE_BANK = Set.of(BoletoState.REQUESTED, BoletoState.REJECTED);

    private final BankTitles titles;
    private final Registrations registrations;
    private final Instructions instructions;

    RequestRegistrations(BankTitles titles, Registrations registrations, Instructions instructions) {
        this.titles = titles;
        this.registrations = registrations;
        this.instructions = instructions;
    }

    @EventListener
    void on(InvoicesIssued event) {
        Map<Long, BankTitle> issued = titles.toBeRegistered(event.invoices());
        if (!issued.isEmpty()) {
            registrations.insert(new ArrayList<>(issued.values()));
            instructions.add(issued.keySet(), List.of(BoletoState.REQUESTED), Asked.of(InstructionKind.ENTRY, PROGRAM));
        }
    }

    @EventListener
    void on(InvoicesCancelled event) {
        withdraw(event.invoices());
    }

    /** What was paid by other means must not be paid at the bank again; what was paid there is SETTLED by now. */
    @EventListener
    void on(InvoicesPaid event) {
        withdraw(event.invoices());
    }

    private void withdraw(Collection<Long> invoices) {
        Set<Long> keys = registrations.lock(invoices).keySet();
        if (!keys.isEmpty()) {
            instructions.forgetWaiting(keys);
            registrations.move(keys, UNKNOWN_TO_THE_BANK, BoletoState.CANCELLED);
            instructions.add(keys, Standing.KNOWN_TO_THE_BANK, Asked.of(InstructionKind.CANCEL, PROGRAM));
        }
    }
}
