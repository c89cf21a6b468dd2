package br.ix.invoice.invoicing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.boleto.Barcode;
import br.ix.invoice.invoicing.InvoiceReferences;
import br.ix.invoice.invoicing.PayingWorld;
import br.ix.invoice.pix.BrCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What an invoice shows to be paid by boleto and PIX, and that a bank's number and a payer's reference lead back to it. */
@IntegrationTest
class WaysToPayTest {

    private static final Map<String, Object> ITAU = Map.of("bank", "341", "agency", "0001", "account", "12345-4", "wallet", "109");

    @Autowired
    private ApiClient api;

    @Autowired
    private InvoiceReferences references;

    @Test
    void theSequenceAtTheBankIsTheNumberOfTheInvoice() {
        JsonNode invoice = new PayingWorld(api, PayingWorld.BANCO_DO_BRASIL, PayingWorld.PIX).invoice("1234.56");

        Barcode barcode = new Barcode(invoice.path("boleto").path("barcode").asString());

        assertThat(invoice.path("boleto").path("ourNumber").asString()).isEqualTo("12345670000000001");
        assertThat(invoice.path("boleto").path("typedLine").asString()).isEqualTo(barcode.typedLine());
        assertThat(barcode.amount()).isEqualByComparingTo("1234.56");
        assertThat(barcode.dueOn(LocalDate.parse("2026-12-15"))).isEqualTo(invoice.path("dueOn").asString());
    }

    @Test
    void aPixCodeAsksForWhatIsToBePaid() {
        JsonNode invoice = new PayingWorld(api, null, PayingWorld.PIX).billed("690.00");

        BrCode code = BrCode.parse(invoice.path("pix").path("payload").asString());

        assertThat(code.amount()).isEqualByComparingTo(invoice.path("payable").asString());
        assertThat(code.key()).isEqualTo("12ABC34501DE35");
        assertThat(references.ofTxids(List.of(code.txid(), "IXINV2026120001")).get(code.txid()).id()).hasToString(invoice.path("id").asString());
        assertThat(invoice.path("boleto").isNull()).isTrue();
    }

    @Test
    void whatWasIssuedKeepsItsBoletoWhenTheIssuerChangesItsBank() {
        PayingWorld at = new PayingWorld(api, ITAU, null);
        JsonNode before = at.invoice("100.00");
        at.changeIssuer("boleto", PayingWorld.BANCO_DO_BRASIL);

        JsonNode after = at.invoice("100.00");

        assertThat(before.path("boleto").path("ourNumber").asString()).startsWith("00000001-");
        assertThat(at.read(before).path("boleto")).isEqualTo(before.path("boleto"));
        assertThat(after.path("boleto").path("ourNumber").asString()).isEqualTo("12345670000000002");
    }

    @Test
    void aNumberOfTheBankLeadsBackToItsInvoice() {
        PayingWorld at = new PayingWorld(api, Map.of("bank", "237", "agency", "7001", "account", "7654321", "wallet", "9"), null);
        at.invoice("1.00");
        JsonNode invoice = at.invoice("2.00");
        at.cancelled(invoice);
        String ourNumber = invoice.path("boleto").path("ourNumber").asString();

        Map<String, List<InvoiceReferences.Named>> found = references.ofOurNumbers("237", List.of(ourNumber, ourNumber.replace("-", ""), "99999999999"));

        assertThat(found.get(ourNumber)).extracting(InvoiceReferences.Named::issuer, named -> named.id().toString())
                .contains(org.assertj.core.groups.Tuple.tuple(at.issuer, invoice.path("id").asString()));
        assertThat(found).containsOnlyKeys(ourNumber, ourNumber.replace("-", ""));
        assertThat(references.ofOurNumbers("104", List.of(ourNumber))).isEmpty();
    }

    @Test
    void aCreditNoteAndACancelledInvoiceHaveNeither() {
        PayingWorld at = new PayingWorld(api, PayingWorld.BANCO_DO_BRASIL, PayingWorld.PIX);
        JsonNode credited = at.invoice("10.00");
        JsonNode cancelled = at.invoice("20.00");
        at.cancelled(cancelled);

        JsonNode note = at.credited(credited);

        assertThat(List.of(note, at.read(cancelled))).allSatisfy(document -> {
            assertThat(document.path("boleto").isNull()).isTrue();
            assertThat(document.path("pix").isNull()).isTrue();
        });
    }

    @Test
    void anInvoiceInAnotherCurrencyHasNeither() {
        JsonNode invoice = new PayingWorld(api, PayingWorld.BANCO_DO_BRASIL, PayingWorld.PIX, "EUR").invoice("10.00");

        assertThat(invoice.path("boleto").isNull()).isTrue();
        assertThat(invoice.path("pix").isNull()).isTrue();
    }

    @Test
    void anAmountForWhichABoletoHasNoRoomIsPaidByPix() {
        JsonNode invoice = new PayingWorld(api, PayingWorld.BANCO_DO_BRASIL, PayingWorld.PIX).invoice("100000000.00");

        assertThat(invoice.path("boleto").isNull()).isTrue();
        assertThat(BrCode.parse(invoice.path("pix").path("payload").asString()).amount()).isEqualByComparingTo("100000000.00");
    }
}
