package br.ix.invoice.payment;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.PayingWorld;
import br.ix.invoice.payment.bankfile.ReturnFile;
import br.ix.invoice.payment.bankfile.ReturnFile.Entry;
import br.ix.invoice.payment.bankfile.Samples;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Returns of the banks with which issuers have agreements: the bank's number of a title is that of an invoice. */
@IntegrationTest
class OwnBanksTest {

    @Autowired
    private ApiClient api;
    private BankFileCalls files;

    @BeforeEach
    void call() {
        files = new BankFileCalls(api);
    }

    @Test
    void theNumberOfABoletoPaysItsInvoice() {
        String agreement = String.valueOf(8_000_000 + Scene.unique() % 1_000_000);
        PayingWorld world = new PayingWorld(api, Map.of("bank", "001", "agreement", agreement, "wallet", "17"), null);
        JsonNode invoice = world.invoice("1234.56");
        Entry paid = Entry.from("", "1234.56").withOurNumber(invoice.path("boleto").path("ourNumber").asString());

        String file = files.applied("return.ret", new ReturnFile(agreement, 1).with(paid).with(paid.withInterest("5.00")).text());

        assertThat(files.states(file)).containsExactly("MATCHED", "TWICE");
        assertThat(files.movements(file).get(0).path("matchedBy").asString()).isEqualTo("OUR_NUMBER");
        assertThat(world.read(invoice).path("paymentState").asString()).isEqualTo("PAID");
    }

    @Test
    void aReturnOfABankWithoutAnAgreementIsRefused() {
        String other = Samples.CNAB240.replaceAll("(?m)^001", "399");

        String file = files.sent("other.ret", other);

        assertThat(files.item(file).path("state").asString()).isEqualTo("FAILED");
        assertThat(files.rejections(file)).containsExactly("OTHER_BANK 1 1-3");
    }
}
