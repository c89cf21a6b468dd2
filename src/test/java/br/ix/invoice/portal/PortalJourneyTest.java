package br.ix.invoice.portal;

import static br.ix.invoice.portal.PortalWorld.BASE;
import static br.ix.invoice.portal.PortalWorld.ok;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The calls of the frontend of INVOICE in the order in which it makes them, by a key of the portal's server and by one of the participant. */
@IntegrationTest
class PortalJourneyTest {

    @Autowired
    private ApiClient api;

    private PortalWorld world;
    private ApiClient frontend;

    @BeforeEach
    void aParticipantWithAPort() {
        world = new PortalWorld(api);
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "participant"})
    void aParticipantCorrectsItsDataSignsAndMakesItsInvoice(String role) {
        frontend = role.equals("portal") ? world.portal : world.own;
        choosesItsExchange();
        JsonNode form = opensItsForm();
        mistypes(form);
        correctsIts(form, "Rede Corrigida Ltda");
        signsItsContract();
        seesWhatItHas(form);
        String fatura = makesAnInvoiceOfTwoMonths();
        attachesItsPurchaseOrder(fatura);
        seesItToPay(fatura);
        findsNothingOpen();
    }

    @Test
    void everyListTakesAnOrderAndAnswersWithAndWithoutASlash() {
        assertThat(ok(api.get(BASE + "ix?ordering=-codigo&unknown=1&codigo=")).path(0).path("codigo").asString())
                .isEqualTo(ok(api.get(BASE + "ix/?ordering=codigo")).valueStream().reduce((one, next) -> next).orElseThrow().path("codigo").asString());
        assertThat(api.send("HEAD", BASE + "ix/", null).status()).isEqualTo(200);
        assertThat(api.send("OPTIONS", BASE + "ix/", null).header("Allow")).contains("GET");
    }

    private void choosesItsExchange() {
        JsonNode exchanges = ok(frontend.get(BASE + "ix-por-participante/" + world.participant.asn() + "/"));
        assertThat(exchanges.size()).isEqualTo(1);
        assertThat(exchanges.path(0).path("codigo").asString()).isEqualTo(world.exchange);
        JsonNode chosen = ok(frontend.get(BASE + "ix/" + world.exchange + "/"));
        assertThat(chosen.path("codigo").asString()).isEqualTo(world.exchange);
        assertThat(chosen.path("nome_longo").asString()).isEqualTo("Exchange " + world.exchange).isEqualTo(exchanges.path(0).path("nome_longo").asString());
    }

    private JsonNode opensItsForm() {
        JsonNode found = ok(frontend.get(BASE + "participante/?asn=" + world.participant.asn() + "&ix_id__codigo=" + world.exchange));
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.path(0).path("uuid").asString()).isEqualTo(world.participant.id());
        assertThat(found.path(0).propertyNames()).contains("razao_social", "cnpj", "responsavel", "endereco_rua", "endereco_numero", "endereco_complemento",
                "endereco_bairro", "endereco_cidade", "endereco_estado", "endereco_cep", "telefone_ddd", "telefone_numero", "telefone_ramal");
        return found.path(0);
    }

    private void mistypes(JsonNode form) {
        ApiClient.Answer refused = frontend.send("PATCH", BASE + "participante/" + form.path("uuid").asString() + "/", Map.of("cnpj", "11222333000182"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("cnpj").path(0).asString()).startsWith("CNPJ inválido");
    }

    private void correctsIts(JsonNode form, String name) {
        JsonNode changed = ok(frontend.send("PATCH", BASE + "participante/" + form.path("uuid").asString() + "/",
                Map.of("razao_social", name, "endereco_cidade", "Recife", "telefone_ddd", 81, "asn", world.participant.asn(), "unknown", true)));
        assertThat(changed.path("razao_social").asString()).isEqualTo(name);
        assertThat(changed.path("telefone_ddd").asString()).isEqualTo("81");
    }

    private void seesWhatItHas(JsonNode form) {
        JsonNode all = ok(frontend.get(BASE + "servico/?participante=" + form.path("uuid").asString() + "&ix=" + form.path("ix_id").asString()));
        String at = world.participant.asn() + "/" + world.exchange + "/";
        JsonNode open = ok(frontend.get(BASE + "servicos-nao-faturados/" + at));
        assertThat(all.path(0).path("uuid").asString()).isEqualTo(world.port);
        assertThat(open.path(0).path("preco").isNumber()).isTrue();
        assertThat(open.path(0).path("preco").decimalValue()).isEqualByComparingTo("690");
        assertThat(open.path(0).path("tipo").asString()).isEqualTo(world.service);
        assertThat(open.path(0).path("hash").asString()).hasSizeBetween(1, 30);
        assertThat(open.path(0).path("recorrente").isBoolean()).isTrue();
        assertThat(open.path(0).path("data_expiracao").asString()).isEqualTo(world.today().withDayOfMonth(1).minusDays(1).toString());
        assertThat(ok(frontend.get(BASE + "servicos-faturados/" + at)).size()).isZero();
    }

    private void signsItsContract() {
        world.drawUpAContract();
        String at = BASE + "contrato/?participante__asn=" + world.participant.asn() + "&ix__codigo=" + world.exchange + "&vigente=true&assinado=";
        JsonNode contract = ok(frontend.get(at + "false")).path(0);
        assertThat(contract.path("template_pt").asString()).contains("Rede Corrigida Ltda");
        assertThat(contract.path("template_en").isString()).isTrue();
        assertThat(contract.path("vigente").booleanValue()).isTrue();
        assertThat(contract.path("ix").path("codigo").asString()).isEqualTo(world.exchange);
        assertThat(contract.path("participante").path("asn").longValue()).isEqualTo(world.participant.asn());
        ok(frontend.send("PATCH", BASE + "contrato/" + contract.path("uuid").asString() + "/", Map.of("assinado", true)));
        assertThat(ok(frontend.get(at + "true")).path(0).path("assinado").booleanValue()).isTrue();
        assertThat(ok(frontend.get(at + "false")).size()).isZero();
    }

    private String makesAnInvoiceOfTwoMonths() {
        ApiClient.Answer made = frontend.post(BASE + "fatura/", world.newFatura(1, 1380));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().path("servicos").path(0).path("uuid").asString()).isEqualTo(world.port);
        return made.json().path("uuid").asString();
    }

    private void attachesItsPurchaseOrder(String fatura) {
        ApiClient.Answer made = frontend.post(BASE + "ordemdecompra/", Map.of("fatura", fatura, "identificacao_oc", "OC-17"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().path("identificacao_oc").asString()).isEqualTo("OC-17");
    }

    private void seesItToPay(String fatura) {
        JsonNode all = ok(frontend.get(BASE + "fatura/?participante__asn=" + world.participant.asn() + "&participante__ix_id__codigo=" + world.exchange));
        JsonNode first = all.path(0);
        assertThat(all.size()).isEqualTo(1);
        assertThat(first.path("uuid").asString()).isEqualTo(fatura);
        assertThat(first.path("estado").asString()).isEqualTo("ABERTA");
        assertThat(first.path("valor").isNumber()).isTrue();
        assertThat(first.path("valor").decimalValue()).isEqualByComparingTo("1380");
        assertThat(first.path("id_financeiro").isIntegralNumber()).isTrue();
        assertThat(first.path("vencimento").asString()).matches("\\d{4}-\\d{2}-15");
        assertThat(first.path("participante").asString()).isEqualTo(world.participant.id());
        String url = first.path("boleto_url").asString();
        assertThat(frontend.get(url.substring(url.indexOf("/api/"))).status()).isEqualTo(200);
    }

    private void findsNothingOpen() {
        String at = world.participant.asn() + "/" + world.exchange + "/";
        assertThat(ok(frontend.get(BASE + "servicos-nao-faturados/" + at)).size()).isZero();
        assertThat(ok(frontend.get(BASE + "servicos-faturados/" + at)).path(0).path("data_expiracao").asString())
                .isEqualTo(YearMonth.from(world.today()).plusMonths(1).atEndOfMonth().toString());
    }
}
