package br.ix.invoice.portal;

import static br.ix.invoice.portal.PortalWorld.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the old system would have believed is refused in its own form, with a message that its frontend can show. */
@IntegrationTest
class PortalRefusalsTest {

    @Autowired
    private ApiClient api;

    private PortalWorld world;

    @BeforeEach
    void aParticipantWithAPort() {
        world = new PortalWorld(api);
    }

    @Test
    void faultsAreListsOfMessagesByField() {
        Answer refused = world.portal.send("PATCH", participante(), Map.of("cnpj", "11222333000182", "razao_social", "", "perfil", "unknown"));
        Answer discount = world.own.send("PATCH", participante(), Map.of("perfil", "00000000000000000000000000000001"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(discount.status()).isEqualTo(400);
        assertThat(discount.header("Content-Type")).startsWith("application/json");
        assertThat(discount.text()).isEqualTo("{\"perfil\":[\"Este campo não pode ser alterado.\"]}");
    }

    @Test
    void aWrongCnpjIsSaidInPortuguese() {
        Answer refused = world.portal.send("PATCH", participante(), Map.of("cnpj", "11222333000182", "nobody_knows", 7));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("cnpj").path(0).asString()).startsWith("CNPJ inválido");
    }

    @Test
    void aProfileIsADiscountAndGivenByOperatorsOnly() {
        Map<String, Object> profile = Map.of("tipo", "P" + world.exchange, "fator_de_desconto", 50);

        Answer made = api.post(BASE + "perfilparticipante/", profile);
        Answer again = api.post(BASE + "perfilparticipante/", profile);
        Answer given = api.send("PUT", participante(), Map.of("perfil", made.json().path("uuid").asString()));

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().path("fator_de_desconto").decimalValue()).isEqualByComparingTo("50");
        assertThat(again.text()).isEqualTo("{\"tipo\":[\"Já existe um perfil com este tipo.\"]}");
        assertThat(given.json().path("perfil").asString()).isEqualTo(made.json().path("uuid").asString());
        assertThat(world.portal.post(BASE + "perfilparticipante/", profile).status()).isEqualTo(403);
    }

    @Test
    void whoMayNotIsToldInADetail() {
        assertThat(detail(world.own.anonymous().get(BASE + "ix/" + world.exchange + "/"))).isEqualTo("401 As credenciais de autenticação não foram fornecidas.");
        assertThat(detail(world.portal.get(BASE + "ix/"))).isEqualTo("403 Você não tem permissão para executar essa ação.");
        assertThat(detail(world.portal.get(BASE + "ix/nowhere/"))).isEqualTo("404 Não encontrado.");
        assertThat(world.portal.send("DELETE", BASE + "ix-por-participante/1/", null).status()).isEqualTo(405);
    }

    @Test
    void anotherParticipantDoesNotExistForAKeyOfOne() {
        World.Participant other = new World(api).participant(world.exchange);

        List<String> addresses = List.of("ix-por-participante/" + other.asn(), "participante/?asn=" + other.asn(),
                "servico/?participante=" + other.id(), "servicos-nao-faturados/" + other.asn() + "/" + world.exchange,
                "servicos-faturados/" + other.asn() + "/" + world.exchange,
                "fatura/?participante__asn=" + other.asn(), "contrato/?participante__asn=" + other.asn());

        assertThat(addresses).allSatisfy(address -> assertThat(world.own.get(BASE + address).status()).as(address).isEqualTo(404));
        assertThat(addresses).allSatisfy(address -> assertThat(world.portal.get(BASE + address).status()).as(address).isEqualTo(200));
        assertThat(world.own.send("PATCH", BASE + "participante/" + other.id() + "/", Map.of("razao_social", "X")).status()).isEqualTo(404);
    }

    @Test
    void aServiceIsFoundByItsUuidByOperators() {
        World made = new World(api);
        String port = made.subscription(made.participant(world.exchange), world.service, world.today().withDayOfMonth(1).toString());

        Answer found = api.get(BASE + "servico/" + port + "/");

        assertThat(found.json().path("uuid").asString()).as(found.text()).isEqualTo(port);
        assertThat(found.json().path("tipo").asString()).isEqualTo(world.service);
        assertThat(world.portal.get(BASE + "servico/" + port + "/").status()).isEqualTo(403);
        assertThat(detail(api.get(BASE + "servico/" + UUID.randomUUID() + "/"))).isEqualTo("404 Não encontrado.");
    }

    @Test
    void aSumThatIsSentIsNotBelieved() {
        Answer refused = world.portal.post(BASE + "fatura/", world.newFatura(0, 1.5));
        Answer issued = world.portal.post(BASE + "fatura/", world.newFatura(0, 0));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("valor").path(0).asString()).isEqualTo("O valor calculado é 690.00, não 1.50.");
        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
        assertThat(issued.json().path("valor").decimalValue()).isEqualByComparingTo("690");
        assertThat(issued.json().path("estado").asString()).isEqualTo("ABERTA");
    }

    @Test
    void theSumOfTheFrontendIsTakenForOursWhereAMonthIsUsedInPart() {
        World made = new World(api);
        World.Participant late = made.participant(world.exchange);
        String port = made.subscription(late, world.service, world.today().withDayOfMonth(2).toString());

        Answer issued = world.portal.post(BASE + "fatura/", Map.of("participante", late.id(), "valor", 690, "servicos", List.of(Map.of("uuid", port))));

        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
        assertThat(issued.json().path("valor").decimalValue()).isLessThan(new BigDecimal("690"));
    }

    @Test
    void aServiceOfAnotherOrOneThatIsBilledIsSaid() {
        World made = new World(api);
        World.Participant other = made.participant(world.exchange);
        String others = made.subscription(other, world.service, world.today().withDayOfMonth(1).toString());
        world.portal.post(BASE + "fatura/", world.newFatura(0, 0));

        Answer foreign = world.portal.post(BASE + "fatura/", Map.of("participante", world.participant.id(), "servicos", List.of(Map.of("uuid", others))));
        Answer again = world.portal.post(BASE + "fatura/", world.newFatura(0, 0));

        assertThat(foreign.json().path("servicos").path(0).asString()).startsWith("Serviço desconhecido ou de outro participante");
        assertThat(again.json().path("servicos").path(0).asString()).contains("já foi faturado até");
        assertThat(world.own.post(BASE + "fatura/", Map.of("participante", other.id(), "servicos", List.of(Map.of("uuid", others)))).status()).isEqualTo(404);
    }

    @Test
    void ofTwoAtTheSameInstantOneIsRefused() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Callable<Integer> call = () -> world.portal.post(BASE + "fatura/", world.newFatura(0, 0)).status();

        List<Future<Integer>> answers = threads.invokeAll(List.of(call, call));
        threads.shutdown();

        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsOnlyOnce(201).anyMatch(status -> status == 400 || status == 503);
    }

    private String participante() {
        return BASE + "participante/" + world.participant.id() + "/";
    }

    private static String detail(Answer answer) {
        return answer.status() + " " + answer.json().path("detail").asString();
    }
}
