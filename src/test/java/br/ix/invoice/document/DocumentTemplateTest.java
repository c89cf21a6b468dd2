package br.ix.invoice.document;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.document.pdf.ReadDocument;
import br.ix.invoice.invoicing.PayingWorld;
import com.google.zxing.BarcodeFormat;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An operator changes how documents look, looks at it before, and what was drawn stays as it is. */
@IntegrationTest
class DocumentTemplateTest {

    private final ApiClient api;
    private PayingWorld world;
    private String path;

    @Autowired
    DocumentTemplateTest(ApiClient api) {
        this.api = api;
    }

    @BeforeEach
    void anIssuer() {
        world = new PayingWorld(api, PayingWorld.BANCO_DO_BRASIL, PayingWorld.PIX);
        path = "/api/v1/document-templates/" + world.issuer;
    }

    @Test
    void documentsLookAsTheTemplateSaysAndAnArchiveTakesThem() throws Exception {
        Answer made = api.put(path, look());
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        JsonNode invoice = world.invoice("690.00");

        byte[] drawn = document(invoice, "pt");

        ReadDocument.picture(drawn, Files.createDirectories(Path.of("target", "screenshots")).resolve("template.png"));
        assertThat(ReadDocument.text(drawn)).contains("Telefone 11 5509-3500", "Fatura " + invoice.path("number").asString() + " de Conexão Ágil Ltda",
                "Pague R$ 690,00 até o vencimento").doesNotContain("{");
        assertThat(ReadDocument.text(document(invoice, "en"))).contains("Phone +55 11 5509-3500").doesNotContain("Telefone");
        assertThat(ReadDocument.faults(drawn)).isEmpty();
        assertThat(ReadDocument.pages(drawn)).isEqualTo(1);
        assertThat(ReadDocument.code(drawn, BarcodeFormat.ITF)).isEqualTo(invoice.path("boleto").path("barcode").asString());
        assertThat(ReadDocument.code(drawn, BarcodeFormat.QR_CODE)).isEqualTo(invoice.path("pix").path("payload").asString());
    }

    @Test
    void whatWasDrawnStaysAlsoWhenItIsDrawnAnew() throws Exception {
        api.put(path, Map.of("headerPt", "O primeiro", "headerEn", "The first"));
        JsonNode invoice = world.invoice("10.00");
        byte[] before = document(invoice, "pt");

        Answer unmatched = api.put(path, Map.of("headerPt", "O segundo"));
        Answer changed = api.with("If-Match", "\"1\"").put(path, Map.of("headerPt", "O segundo"));

        assertThat(unmatched.status()).isEqualTo(428);
        assertThat(changed.json().path("version").asInt()).isEqualTo(2);
        assertThat(document(invoice, "pt")).isEqualTo(before);
        assertThat(ReadDocument.text(document(invoice, "en"))).contains("The first");
        String item = "/api/v1/invoices/" + invoice.path("id").asString();
        assertThat(api.patch(item, api.get(item).etag(), Map.of("purchaseOrder", "PO 17")).status()).isEqualTo(200);
        assertThat(ReadDocument.text(document(invoice, "pt"))).contains("PO 17", "O primeiro").doesNotContain("O segundo");
        assertThat(ReadDocument.text(document(world.invoice("11.00"), "pt"))).contains("O segundo");
    }

    @Test
    void aPreviewIsDrawnByTheSameCodeAndChangesNothing() throws Exception {
        JsonNode invoice = world.invoice("12.00");

        byte[] sample = preview("?language=en");
        byte[] own = preview("?language=pt&invoice=" + invoice.path("id").asString());

        assertThat(ReadDocument.text(sample)).contains("Phone +55 11 5509-3500", "Rede Exemplo Ltda");
        assertThat(ReadDocument.text(own)).contains("Telefone 11 5509-3500", invoice.path("number").asString());
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(ReadDocument.text(document(invoice, "pt"))).doesNotContain("Telefone");
        String others = new PayingWorld(api, null, null).invoice("1.00").path("id").asString();
        assertThat(api.with("Accept", "application/pdf").post(path + "/preview?invoice=" + others, look()).status()).isEqualTo(404);
    }

    @Test
    void faultsAreNamedTogether() {
        Answer refused = api.put(path, Map.of("accent", "red", "headerPt", "{secret}", "footerEn", "x".repeat(121), "notesPt", "{number", "logo", "R0lGODlhAQABAAAAACw="));

        assertThat(Scene.fields(refused)).containsExactlyInAnyOrder("accent", "headerPt", "footerEn", "notesPt", "logo");
        assertThat(api.put("/api/v1/document-templates/nobody", Map.of()).status()).isEqualTo(404);
    }

    private byte[] preview(String query) {
        Answer answer = api.with("Accept", "application/pdf").post(path + "/preview" + query, look());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private byte[] document(JsonNode invoice, String language) {
        return api.with("Accept", "application/pdf").get("/api/v1/invoices/" + invoice.path("id").asString() + "/document?language=" + language).body();
    }

    private static Map<String, Object> look() {
        Map<String, Object> look = new HashMap<>(Map.of("accent", "#b35236", "headerPt", "Telefone 11 5509-3500\nfinanceiro@ix.example",
                "headerEn", "Phone +55 11 5509-3500", "footerPt", "Fatura {number} de {payer}", "notesPt", "Pague {total} até o vencimento, {dueOn}.", "pixFirst", false));
        look.put("logo", logo());
        return look;
    }

    private static String logo() {
        try {
            BufferedImage picture = new BufferedImage(300, 100, BufferedImage.TYPE_INT_ARGB);
            Graphics2D pen = picture.createGraphics();
            pen.setColor(new Color(0xB3, 0x52, 0x36));
            pen.fillOval(0, 0, 100, 100);
            pen.fillRect(110, 30, 190, 40);
            pen.dispose();
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (java.io.IOException unwritten) {
            throw new java.io.UncheckedIOException(unwritten);
        }
    }
}
