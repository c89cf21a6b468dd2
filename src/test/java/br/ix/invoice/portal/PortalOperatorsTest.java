package br.ix.invoice.portal;

import static br.ix.invoice.portal.PortalWorld.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What operators change by the old routes, and what nobody may change by them: the message can be shown. */
@IntegrationTest
class PortalOperatorsTest {

    private static final AtomicLong NEXT = new AtomicLong(4_255_000_000L);

    @Autowired
    private ApiClient api;

    private PortalWorld world;

    @BeforeEach
    void aParticipantWithAPort() {
        world = new PortalWorld(api);
    }

    @Test
    void anExchangeIsMadeChangedAndRemoved() {
        String codigo = "o" + NEXT.incrementAndGet() % 1_000_000_000;
        JsonNode made = made("ix/", Map.of("codigo", codigo.toUpperCase(), "nome_longo", "Manaus - AM", "estado", "am", "cidade", "Manaus"));
        JsonNode changed = ok(api.send("PATCH", BASE + "ix/" + codigo + "/", Map.of("nome_longo", "Manaus e região", "nome_curto", "manaus.am")));
        Answer refused = api.put(BASE + "ix/" + codigo, Map.of("codigo", "other", "ix_id", 7, "nome_curto", "x"));
        Answer gone = api.send("DELETE", BASE + "ix/" + codigo + "/", null);

        assertThat(made.path("nome_curto").asString()).isEqualTo("manaus.am");
        assertThat(changed.path("nome_longo").asString()).isEqualTo("Manaus e região");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().propertyNames()).containsExactlyInAnyOrder("codigo", "ix_id", "nome_curto");
        assertThat(gone.status()).as(gone.text()).isEqualTo(204);
        assertThat(api.get(BASE + "ix/" + codigo).status()).isEqualTo(404);
    }

    @Test
    void theZoneOfANewExchangeIsThatOfItsStateAndOneInUseStays() {
        String codigo = "o" + NEXT.incrementAndGet() % 1_000_000_000;

        Answer abroad = api.post(BASE + "ix/", Map.of("codigo", codigo, "nome_longo", "Lisboa", "estado", "PT"));
        made("ix/", Map.of("codigo", codigo, "nome_longo", "Rio Branco - AC", "estado", "AC"));
        Answer twice = api.post(BASE + "ix/", Map.of("codigo", codigo, "nome_longo", "Rio Branco - AC", "estado", "AC"));

        assertThat(message(abroad, "estado")).startsWith("Informe a sigla de um estado");
        assertThat(api.get("/api/v1/exchanges/" + codigo).json().path("timeZone").asString()).isEqualTo("America/Rio_Branco");
        assertThat(message(twice, "codigo")).isEqualTo("Já existe um registro com este valor.");
        assertThat(message(api.send("DELETE", BASE + "ix/" + world.exchange, null), "non_field_errors")).startsWith("Este IX tem participantes");
    }

    @Test
    void aParticipantIsMadeOnceWithItsOrganisation() {
        long asn = NEXT.incrementAndGet();
        Map<String, Object> body = Map.of("asn", asn, "ix_id", ixId(), "razao_social", "Rede Nova Ltda", "cnpj", "11.222.333/0001-81", "telefone_ddd", 11);

        JsonNode made = made("participante/", body);
        Answer again = api.post(BASE + "participante/", body);
        Answer wrong = api.post(BASE + "participante/", with(body, "asn", NEXT.incrementAndGet(), "cnpj", "11222333000182"));

        assertThat(made.path("cnpj").asString()).isEqualTo("11222333000181");
        assertThat(made.path("data_criacao").asString()).isEqualTo(world.today().toString());
        assertThat(message(again, "non_field_errors")).contains("asn, ix_id");
        assertThat(message(wrong, "cnpj")).startsWith("CNPJ inválido");
        assertThat(message(api.post(BASE + "participante/", with(body, "ix_id", 999_999)), "ix_id")).startsWith("Não há um IX");
    }

    @Test
    void aParticipantElsewhereHasTheSameOrganisationWhereItSaysTheSame() {
        long asn = NEXT.incrementAndGet();
        Map<String, Object> body = Map.of("asn", asn, "ix_id", ixId(), "razao_social", "Rede Igual Ltda", "endereco_cidade", "Recife");
        JsonNode first = made("participante/", body);

        JsonNode same = made("participante/", with(body, "ix_id", ixIdElsewhere()));
        JsonNode other = made("participante/", with(body, "ix_id", ixIdElsewhere(), "endereco_cidade", "Natal"));

        assertThat(organisation(same)).isEqualTo(organisation(first));
        assertThat(organisation(other)).isNotEqualTo(organisation(first));
        assertThat(api.get(BASE + "participante/" + first.path("uuid").asString()).json().path("endereco_cidade").asString()).isEqualTo("Recife");
    }

    @Test
    void aParticipantOnWhichNothingHangsIsRemoved() {
        JsonNode made = made("participante/", Map.of("asn", NEXT.incrementAndGet(), "ix_id", ixId(), "razao_social", "Rede Breve Ltda"));
        world.drawUpAContract();
        JsonNode contract = api.get(BASE + "contrato/?participante__asn=" + world.participant.asn()).json().path(0);
        ok(world.own.send("PATCH", BASE + "contrato/" + contract.path("uuid").asString() + "/", Map.of("assinado", true)));

        assertThat(api.send("DELETE", BASE + "participante/" + made.path("uuid").asString() + "/", null).status()).isEqualTo(204);
        assertThat(message(api.send("DELETE", BASE + "participante/" + world.participant.id(), null), "non_field_errors")).startsWith("Este participante tem");
        assertThat(world.portal.send("DELETE", BASE + "participante/" + world.participant.id(), null).status()).isEqualTo(403);
    }

    @Test
    void aServiceIsMadeAndItsPriceChangesFromTheFirstDayThatIsNotCharged() {
        JsonNode made = made("servico/", Map.of("participante", world.participant.id(), "ix", ixId(), "tipo", world.service, "preco", 345.67,
                "recorrente", true, "data_expiracao", world.today().withDayOfMonth(1).minusDays(1).toString(), "hash", "h" + NEXT.incrementAndGet()));
        String at = BASE + "servico/" + made.path("uuid").asString() + "/";
        JsonNode changed = ok(api.send("PATCH", at, Map.of("preco", 400)));
        Answer fixed = api.put(at, Map.of("preco", 400, "tipo", "other", "recorrente", false, "data_expiracao", "2030-01-31", "participante", world.participant.id()));

        assertThat(made.path("preco").decimalValue()).isEqualByComparingTo("345.67");
        assertThat(changed.path("preco").decimalValue()).isEqualByComparingTo("400");
        assertThat(fixed.json().propertyNames()).containsExactlyInAnyOrder("tipo", "recorrente", "data_expiracao");
        assertThat(world.portal.send("PATCH", at, Map.of("preco", 1)).status()).isEqualTo(403);
        assertThat(api.send("DELETE", at, null).status()).isEqualTo(204);
        assertThat(api.get(at).status()).isEqualTo(404);
    }

    @Test
    void daysThatAreChargedKeepTheirPriceAndTheirService() {
        Answer issued = world.portal.post(BASE + "fatura/", world.newFatura(0, 0));
        String at = BASE + "servico/" + world.port + "/";

        JsonNode changed = ok(api.send("PATCH", at, Map.of("preco", 500)));

        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
        assertThat(changed.path("preco").decimalValue()).isEqualByComparingTo("500");
        assertThat(api.get("/api/v1/subscriptions/" + world.port).json().at("/changes/0/effectiveOn").asString())
                .isEqualTo(world.today().withDayOfMonth(1).plusMonths(1).toString());
        assertThat(message(api.send("DELETE", at, null), "non_field_errors")).startsWith("Este serviço já foi faturado");
    }

    @Test
    void aPriceThatWouldBecomeAnotherOneIsRefused() {
        ok(api.patch("/api/v1/subscriptions/" + world.port, api.get("/api/v1/subscriptions/" + world.port).etag(), Map.of("quantity", "2")));

        Answer refused = api.send("PATCH", BASE + "servico/" + world.port + "/", Map.of("preco", 500));
        Answer unknown = api.post(BASE + "servico/", Map.of("participante", world.participant.id(), "tipo", "nenhum"));
        Answer once = api.post(BASE + "servico/", Map.of("participante", world.participant.id(), "tipo", world.service, "recorrente", false));

        assertThat(message(refused, "preco")).isEqualTo("O mês deste serviço custaria 1000.00, não 500: mude o preço no console.");
        assertThat(api.get(BASE + "servico/" + world.port).json().path("preco").decimalValue()).isEqualByComparingTo("1380");
        assertThat(message(unknown, "tipo")).isEqualTo("Tipo de serviço desconhecido.");
        assertThat(message(once, "recorrente")).endsWith("é recorrente.");
    }

    @Test
    void aProfileIsAnotherDiscountFromTodayOnAndStaysWhereItIsUsed() {
        JsonNode profile = made("perfilparticipante/", Map.of("tipo", "P" + world.exchange, "fator_de_desconto", 50));
        String at = BASE + "perfilparticipante/" + profile.path("uuid").asString() + "/";
        JsonNode changed = ok(api.send("PATCH", at, Map.of("fator_de_desconto", 12.5)));
        ok(api.put(BASE + "participante/" + world.participant.id(), Map.of("perfil", profile.path("uuid").asString())));

        assertThat(changed.path("fator_de_desconto").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(message(api.put(at, Map.of("fator_de_desconto", 101)), "fator_de_desconto")).isEqualTo("Informe um número de 0 a 100.");
        assertThat(message(api.send("DELETE", at, null), "non_field_errors")).startsWith("Este perfil é ou foi");
        assertThat(world.portal.send("PATCH", at, Map.of("fator_de_desconto", 99)).status()).isEqualTo(403);
    }

    @Test
    void aContractIsDrawnUpAndItsTextChangesUntilItIsSigned() {
        JsonNode made = made("contrato/", Map.of("participante", Map.of("uuid", world.participant.id()), "ix", Map.of("ix_id", ixId()),
                "template_pt", "<p>{razao_social}</p>", "vigente", true));
        String at = BASE + "contrato/" + made.path("uuid").asString() + "/";
        JsonNode changed = ok(api.send("PATCH", at, Map.of("template_pt", "<p>Novo: {razao_social}</p>", "assinado", true)));
        Answer late = api.send("PATCH", at, Map.of("template_pt", "<p>Outro</p>"));
        Answer same = api.put(at, changed.toString());

        assertThat(changed.path("template_pt").asString()).startsWith("<p>Novo: Network");
        assertThat(changed.path("assinado").booleanValue()).isTrue();
        assertThat(message(late, "template_pt")).startsWith("O contrato está assinado");
        assertThat(same.status()).as(same.text()).isEqualTo(200);
        assertThat(message(world.own.send("PATCH", at, Map.of("template_pt", "<p>De graça</p>")), "template_pt")).isEqualTo("Este campo não pode ser alterado.");
        assertThat(message(world.own.send("PATCH", at, Map.of("assinado", false)), "assinado")).contains("só é desfeita pelo IX");
        assertThat(message(api.send("DELETE", at, null), "non_field_errors")).startsWith("Este contrato já foi assinado");
    }

    @Test
    void anIssuedInvoiceIsChangedByNobody() {
        JsonNode issued = world.portal.post(BASE + "fatura/", world.newFatura(0, 0)).json();
        String at = BASE + "fatura/" + issued.path("id_financeiro").longValue() + "/";

        Answer same = api.put(at, api.get(at).text());
        Answer other = api.send("PATCH", at, Map.of("valor", 1, "estado", "CANCELADA", "vencimento", "2040-01-01", "servicos", List.of()));

        assertThat(same.status()).as(same.text()).isEqualTo(200);
        assertThat(other.json().propertyNames()).containsExactlyInAnyOrder("valor", "estado", "vencimento", "servicos");
        assertThat(message(other, "estado")).contains("cancelada no console");
        assertThat(message(api.send("DELETE", at, null), "non_field_errors")).startsWith("Uma fatura emitida não é excluída");
        assertThat(world.own.send("PATCH", at, Map.of("valor", 1)).status()).isEqualTo(403);
    }

    /** No server lets an address through in which a part has a slash. */
    @Test
    void aPurchaseOrderWithASlashIsFoundByTheFilter() {
        String order = "OC/" + NEXT.incrementAndGet();
        JsonNode fatura = world.portal.post(BASE + "fatura/", world.newFatura(0, 0)).json();
        world.portal.post(BASE + "ordemdecompra/", Map.of("fatura", fatura.path("uuid").asString(), "identificacao_oc", order));

        JsonNode found = ok(api.get(BASE + "ordemdecompra/?identificacao_oc=" + order.replace("/", "%2F")));

        assertThat(found.valueStream().map(one -> one.path("fatura").asString())).containsExactly(fatura.path("uuid").asString());
        assertThat(ok(api.get(BASE + "ordemdecompra/?identificacao_oc=OC")).size()).isZero();
    }

    @Test
    void theZoneOfAnIxFollowsItsStateUntilSomethingIsCharged() {
        String codigo = "pz" + NEXT.incrementAndGet();
        made("ix/", Map.of("codigo", codigo, "nome_longo", "Rio Branco - AC", "estado", "AC"));

        ok(api.send("PATCH", BASE + "ix/" + codigo, Map.of("estado", "am")));

        assertThat(api.get("/api/v1/exchanges/" + codigo).json().path("timeZone").asString()).isEqualTo("America/Manaus");
        assertThat(api.get(BASE + "ix/" + codigo).json().path("estado").asString()).isEqualTo("AM");
        assertThat(message(api.send("PATCH", BASE + "ix/" + codigo, Map.of("estado", "PT")), "estado")).startsWith("Informe a sigla de um estado");
        world.portal.post(BASE + "fatura/", world.newFatura(0, 0));
        ok(api.send("PATCH", BASE + "ix/" + world.exchange, Map.of("estado", "RJ")));
        Answer charged = api.send("PATCH", BASE + "ix/" + world.exchange, Map.of("estado", "AC"));
        assertThat(message(charged, "estado")).isEqualTo("Este campo não pode ser alterado.");
    }

    @Test
    void aPurchaseOrderIsFoundChangedAndTakenAwayUnlessTwoInvoicesHaveIt() {
        String order = "OC-" + NEXT.incrementAndGet();
        JsonNode fatura = world.portal.post(BASE + "fatura/", world.newFatura(0, 0)).json();
        world.portal.post(BASE + "ordemdecompra/", Map.of("fatura", fatura.path("uuid").asString(), "identificacao_oc", order));
        String at = BASE + "ordemdecompra/" + order;

        assertThat(ok(api.get(at + "/")).path("fatura").asString()).isEqualTo(fatura.path("uuid").asString());
        assertThat(api.get(at.replace("OC-", "oc-")).status()).isEqualTo(404);
        assertThat(ok(api.send("PATCH", at, Map.of("identificacao_oc", order + "b", "fatura", fatura.path("uuid").asString()))).path("identificacao_oc").asString()).isEqualTo(order + "b");
        ok(api.send("PATCH", at + "b/", Map.of("identificacao_oc", order)));
        JsonNode second = world.portal.post(BASE + "fatura/", with(world.newFatura(0, 0), "servicos", List.of(Map.of("uuid", world.anotherPort())))).json();
        world.portal.post(BASE + "ordemdecompra/", Map.of("fatura", second.path("uuid").asString(), "identificacao_oc", order));
        assertThat(message(api.send("PATCH", at, Map.of("identificacao_oc", "x")), "non_field_errors")).startsWith("Há mais de uma fatura");
        assertThat(ok(api.get(at)).path("fatura").asString()).isEqualTo(second.path("uuid").asString());
    }

    private long ixIdElsewhere() {
        return api.get(BASE + "ix/" + new World(api).exchange()).json().path("ix_id").longValue();
    }

    private long ixId() {
        return api.get(BASE + "ix/" + world.exchange).json().path("ix_id").longValue();
    }

    private String organisation(JsonNode participante) {
        return api.get("/api/v1/participants/" + participante.path("uuid").asString()).json().path("organisation").asString();
    }

    private JsonNode made(String collection, Map<String, Object> body) {
        Answer made = api.post(BASE + collection, body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json();
    }

    private static JsonNode ok(Answer answer) {
        return PortalWorld.ok(answer);
    }

    private static Map<String, Object> with(Map<String, Object> body, Object... changes) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put((String) changes[0], changes[1]);
        if (changes.length > 2) {
            changed.put((String) changes[2], changes[3]);
        }
        return changed;
    }

    /** The one message of a field of a refusal. */
    private static String message(Answer refused, String field) {
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.json().path(field).size()).as(refused.text()).isEqualTo(1);
        return refused.json().path(field).path(0).asString();
    }
}
