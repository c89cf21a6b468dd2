package br.ix.invoice.console;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Contracts and their templates as an operator and an approver work with them. */
@IntegrationTest
class ContractsInConsoleTest {

    private static final String PAGE = "/console/contracts";
    private static final String TEMPLATES = "/console/contract-templates";

    private final ApiClient api;
    private final World world;

    @Autowired
    ContractsInConsoleTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
    }

    @Test
    void anOperatorDrawsUpReadsSignsAndTakesBack() {
        String exchange = world.exchange();
        Participant network = world.participant(exchange, world.organisation("Rede <b>Console</b>"));
        ConsoleSession operator = ConsoleSession.of("operator", api);

        String made = operator.post(PAGE, PAGE, Map.of("asn", "AS" + network.asn(), "exchange", exchange, "kind", "")).body();
        String id = api.get("/api/v1/contracts?asn=" + network.asn()).json().at("/items/0/id").asString();
        String path = PAGE + "/" + id;
        String signed = operator.post(path, path + "/signature", Map.of("signedOn", "2026-10-01", "signedBy", "Ana", "version", "1")).body();
        String back = operator.post(path, path + "/signature-end", Map.of("reason", "wrong person")).body();

        assertThat(made).contains("The contract is drawn up.", "Rede &lt;b&gt;Console&lt;/b&gt;", "<h2>1. Objeto</h2>");
        assertThat(signed).contains("The contract is signed.", "1 Oct 2026", "Ana");
        assertThat(back).contains("The signature is taken back.", "wrong person");
        assertThat(operator.get(PAGE + "?asn=" + network.asn() + "&state=UNSIGNED&valid=true").body()).contains(path);
        assertThat(operator.get(path + "/document").statusCode()).isEqualTo(200);
        assertThat(operator.post(path, path + "/signature", Map.of("version", "1")).body()).contains("read it again");
    }

    @Test
    void anApproverWritesATemplateAndLooksAtItFirst() {
        String kind = "KIND-" + Scene.unique();
        ConsoleSession approver = ConsoleSession.of("approver", api);
        Map<String, String> form = Map.of("id", "", "kind", kind, "validFrom", "2026-01-01", "textPt", "<p>Nome: {razao_social}<script>x</script></p>",
                "textEn", "<p>{responsavel}</p>");

        String preview = approver.post(TEMPLATES + "/new", TEMPLATES + "/preview", form).body();
        String saved = approver.post(TEMPLATES + "/new", TEMPLATES, form).body();
        String refused = approver.post(TEMPLATES + "/new", TEMPLATES, form).body();

        assertThat(preview).contains("<p>Nome: Rede Exemplo Ltda</p>").doesNotContain("<script>x");
        assertThat(saved).contains("The template is saved.", kind);
        assertThat(refused).contains("There is such a template already", "Nome: {razao_social}");
        assertThat(ConsoleSession.of("operator", api).post(PAGE, TEMPLATES, form).statusCode()).isEqualTo(403);
    }
}
