package br.ix.invoice.ix.register;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.pix.PixReceiver;
import br.ix.invoice.rest.Inputs;
import org.jspecify.annotations.Nullable;

/** Reads where an issuer is paid: its agreement for boletos and its key of PIX; what is given must be whole. */
final class IssuerAccounts {

    private static final Agreement NO_AGREEMENT = new Agreement(null, null, null, null, null);
    private static final PixReceiver NO_RECEIVER = new PixReceiver(null, null, null);

    private IssuerAccounts() {
    }

    static @Nullable Agreement boleto(Inputs in) {
        Agreement agreement = new Agreement(in.text("boleto.bank", 3), in.text("boleto.agency", 10), in.text("boleto.account", 20),
                in.text("boleto.agreement", 20), in.text("boleto.wallet", 10), in.yesOrNo("boleto.mustRegister"));
        if (agreement.equals(NO_AGREEMENT)) {
            return null;
        }
        agreement.faults().forEach(fault -> in.refuse(code(fault.missing()), "boleto." + fault.field(), fault.message()));
        return agreement;
    }

    static @Nullable PixReceiver pix(Inputs in) {
        PixReceiver receiver = new PixReceiver(in.text("pix.key", 77), in.text("pix.name", 60), in.text("pix.city", 60));
        if (receiver.equals(NO_RECEIVER)) {
            return null;
        }
        receiver.faults().forEach(fault -> in.refuse(code(fault.missing()), "pix." + fault.field(), fault.message()));
        return receiver;
    }

    private static String code(boolean missing) {
        return missing ? "MISSING" : "INVALID_VALUE";
    }
}
