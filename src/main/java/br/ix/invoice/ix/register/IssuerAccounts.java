package br.ix.invoice.ix.register;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.ix.ElectronicSeller;
import br.ix.invoice.pix.PixReceiver;
import br.ix.invoice.rest.Inputs;
import org.jspecify.annotations.Nullable;

/** Reads where an issuer is paid: its agreement for boletos and its key of PIX; and who it is in its e-invoices; what is given must be whole. */
final class IssuerAccounts {

    private static final Agreement NO_AGREEMENT = new Agreement(null, null, null, null, null);
    private static final PixReceiver NO_RECEIVER = new PixReceiver(null, null, null);
    private static final ElectronicSeller NO_SELLER = new ElectronicSeller(null, null, null, null, null, null);

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
        PixReceiver receiver = new PixReceiver(in.text("pix.key", 77), in.text("pix.name", 60), in.text("pix.city", 60), in.text("pix.psp", 16));
        if (receiver.equals(NO_RECEIVER)) {
            return null;
        }
        receiver.faults().forEach(fault -> in.refuse(code(fault.missing()), "pix." + fault.field(), fault.message()));
        return receiver;
    }

    static @Nullable ElectronicSeller electronic(Inputs in) {
        ElectronicSeller seller = new ElectronicSeller(in.text("eInvoice.country", 2), in.text("eInvoice.vatId", 20), in.text("eInvoice.street", 150),
                in.text("eInvoice.city", 100), in.text("eInvoice.postalCode", 20), in.text("eInvoice.iban", 34));
        if (seller.equals(NO_SELLER)) {
            return null;
        }
        seller.refuseFaults(in);
        return seller;
    }

    private static String code(boolean missing) {
        return missing ? "MISSING" : "INVALID_VALUE";
    }
}
