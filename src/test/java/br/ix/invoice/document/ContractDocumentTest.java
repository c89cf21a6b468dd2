package br.ix.invoice.document;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The document of a contract as a program gets it. */
@IntegrationTest
class ContractDocumentTest {

    private final ApiClient api;
    private final World world;
    private Participant participant;
    private String contract;

    @Autowired
    ContractDocumentTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
    }

    @BeforeEach
    void drawUp() {
        participant = world.participant(world.exchange(), world.organisation("Conexão Ágil Ltda"));
        contract = new Scene(api).make("contracts", Map.of("participant", participant.id()));
    }

    @Test
    void isInTheLanguageOfTheOrganisationOrInTheOneThatIsAskedFor() throws IOException {
        Answer document = document(api, "");

        assertThat(document.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(document.header("Content-Disposition")).startsWith("inline").contains("contract-AS" + participant.asn());
        assertThat(textOf(document)).contains("Termo de participação", "Conexão Ágil Ltda", "Ainda não assinado");
        assertThat(textOf(document(api, "?language=en"))).contains("Terms of participation", "Not signed yet");
        assertThat(document(api, "?language=fr").status()).isEqualTo(400);
    }

    @Test
    void keepsTheNameUnderWhichItWasSignedUntilItIsUnsigned() throws IOException {
        api.post("/api/v1/contracts/" + contract + "/sign", Map.of("signedOn", "2026-10-01", "signedBy", "Ana Silva"));
        String signed = textOf(document(api, ""));
        String path = "/api/v1/organisations/" + participant.organisation();

        api.patch(path, api.get(path).etag(), Map.of("legalName", "Novo Nome Ltda"));

        assertThat(signed).contains("Assinado em 01/10/2026 por Ana Silva", "Conexão Ágil Ltda");
        assertThat(textOf(document(api, ""))).contains("Ainda não assinado", "Novo Nome Ltda");
    }

    @Test
    void aParticipantGetsItsOwnOnly() {
        Participant other = world.participant(world.exchange());

        assertThat(document(key(participant), "").status()).isEqualTo(200);
        assertThat(document(key(other), "").status()).isEqualTo(404);
    }

    private ApiClient key(Participant of) {
        return api.withKey(api.post("/api/v1/api-keys", Map.of("name", "participant", "role", "participant", "asn", of.asn())).json().path("key").asString());
    }

    private Answer document(ApiClient as, String query) {
        return as.with("Accept", "application/pdf, application/problem+json").get("/api/v1/contracts/" + contract + "/document" + query);
    }

    private static String textOf(Answer document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document.body())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
