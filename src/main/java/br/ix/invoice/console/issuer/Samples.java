package br.ix.invoice.console.issuer;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.boleto.Boleto;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.pix.BrCode;
import br.ix.invoice.pix.PixReceiver;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What issuers are paid by, as a bank wants to see it before it starts: the first boleto without day and amount, and a code of PIX. */
final class Samples {

    private Samples() {
    }

    /** By the code of the issuer; those without an agreement are absent. */
    static Map<String, Boleto> boletos(List<Issuer> issuers) {
        Map<String, Boleto> samples = new HashMap<>();
        for (Issuer issuer : issuers) {
            Agreement agreement = issuer.boleto();
            if (agreement != null && agreement.faults().isEmpty()) {
                samples.put(issuer.code(), agreement.boleto(1, null, BigDecimal.ZERO));
            }
        }
        return samples;
    }

    /** By the code of the issuer; those without a receiver are absent. */
    static Map<String, String> pix(List<Issuer> issuers) {
        Map<String, String> samples = new HashMap<>();
        for (Issuer issuer : issuers) {
            PixReceiver receiver = issuer.pix();
            if (receiver != null && receiver.faults().isEmpty()) {
                samples.put(issuer.code(), BrCode.fixed(receiver, null, null).payload());
            }
        }
        return samples;
    }
}
