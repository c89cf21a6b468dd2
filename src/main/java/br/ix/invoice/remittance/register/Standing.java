package br.ix.invoice.remittance.register;

import br.ix.invoice.invoicing.BoletoState;
import java.util.EnumSet;
import java.util.Set;

/** A locked registration: {@code number} is that of its invoice. The rule by which a bank's answer moves it on. */
record Standing(long invoice, String number, BoletoState state, String reasons) {

    /** Where the bank has it, or will have it when it has read its file. */
    static final Set<BoletoState> KNOWN_TO_THE_BANK = Set.of(BoletoState.SENT, BoletoState.REGISTERED);

    private static final Set<BoletoState> ON_THE_WAY = EnumSet.of(BoletoState.SENT, BoletoState.REJECTED);

    /** What an answer means for the registration. */
    enum Meaning {
        ENTERED, REFUSED, WITHDRAWN, INSTRUCTION_REFUSED, PAID, TAKEN_BACK, NOTHING
    }

    /** As it is behind an answer; itself where the answer changes nothing. */
    Standing after(Meaning meaning, String why) {
        return switch (meaning) {
            case ENTERED -> ON_THE_WAY.contains(state) ? with(BoletoState.REGISTERED, "") : this;
            case REFUSED -> state == BoletoState.SENT ? with(BoletoState.REJECTED, why) : this;
            case WITHDRAWN -> KNOWN_TO_THE_BANK.contains(state) ? with(BoletoState.CANCELLED, why) : this;
            case INSTRUCTION_REFUSED -> KNOWN_TO_THE_BANK.contains(state) ? with(state, why) : this;
            case PAID -> with(BoletoState.SETTLED, "");
            case TAKEN_BACK -> state == BoletoState.SETTLED ? with(BoletoState.REGISTERED, "") : this;
            case NOTHING -> this;
        };
    }

    private Standing with(BoletoState next, String why) {
        return new Standing(invoice, number, next, why);
    }
}
