package br.ix.invoice.payment;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.PayingWorld;
import br.ix.invoice.payment.bankfile.ReturnFile;
import br.ix.invoice.payment.bankfile.ReturnFile.Entry;
import br.ix.invoice.payment.bankfile.Samples;
import br.ix.invoice.pix.BrCode;
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
    void theTxidAmongTheWordsOfAStatementPaysItsInvoice() {
        PayingWorld world = new PayingWorld(api, null, PayingWorld.PIX);
        JsonNode first = world.invoice("10.00");
        JsonNode second = world.invoice("20.00");

        String file = files.applied("extract.ofx", ofx("PIX RECEBIDO " + txid(first) + " CONEXAO", "10.00", "entrada " + txid(first) + "/" + txid(second), "20.00"));

        assertThat(files.movements(file).get(0).path("matchedBy").asString()).isEqualTo("TRANSACTION_ID");
        assertThat(world.read(first).path("paymentState").asString()).isEqualTo("PAID");
        assertThat(files.movements(file).get(1).path("matchedBy").asString("none")).isEqualTo("none");
    }

    private static String txid(JsonNode invoice) {
        return BrCode.parse(invoice.path("pix").path("payload").asString()).txid();
    }

    /** A memo and an amount in turn. */
    private static String ofx(String... memosAndAmounts) {
        StringBuilder text = new StringBuilder("OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>BRL<BANKACCTFROM><BANKID>001"
                + "<ACCTID>1-2</BANKACCTFROM><BANKTRANLIST>");
        for (int i = 0; i < memosAndAmounts.length; i += 2) {
            text.append("<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20261120<TRNAMT>%s<FITID>F%d<MEMO>%s</STMTTRN>".formatted(memosAndAmounts[i + 1], Scene.unique(),
                    memosAndAmounts[i]));
        }
        return text + "</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n";
    }

    @Test
    void aReturnOfABankWithoutAnAgreementIsRefused() {
        String other = Samples.CNAB240.replaceAll("(?m)^001", "399");

        String file = files.sent("other.ret", other);

        assertThat(files.item(file).path("state").asString()).isEqualTo("FAILED");
        assertThat(files.rejections(file)).containsExactly("OTHER_BANK 1 1-3");
    }
}
