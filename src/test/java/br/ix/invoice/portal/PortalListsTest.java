package br.ix.invoice.portal;

import static br.ix.invoice.portal.PortalWorld.BASE;
import static br.ix.invoice.portal.PortalWorld.ok;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Every list of the old routes: bare, whole, in the order that is asked for, with and without a slash; and what a browser asks before. */
@IntegrationTest
class PortalListsTest {

    private static final String ORIGIN = "https://portal.example";

    @Autowired
    private ApiClient api;

    private PortalWorld world;
    private String own;

    /** At two exchanges, with two contracts, two services that are charged and two that are open, two invoices with their orders. */
    @BeforeEach
    void aParticipantThatHasTwoOfEverything() {
        world = new PortalWorld(api);
        own = world.participant.asn() + "/" + world.exchange;
        World made = new World(api);
        api.post(BASE + "participants", Map.of("asn", world.participant.asn(), "exchange", made.exchange(), "organisation", world.participant.organisation()));
        List.of("A", "B").forEach(kind -> api.post(BASE + "contracts", Map.of("participant", world.participant.id(), "kind", kind + world.exchange, "textPt", "<p>x</p>")));
        Stream.of(world.port, world.anotherPort()).forEach(this::charge);
        world.anotherPort();
        world.anotherPort();
        List.of("A", "B").forEach(name -> api.post(BASE + "perfilparticipante", Map.of("tipo", name + world.exchange, "fator_de_desconto", 1)));
    }

    @Test
    void everyListIsInTheOrderThatIsAskedFor() {
        Map<String, String> fields = Map.of("ix", "codigo", "ix-por-participante/" + world.participant.asn(), "codigo",
                "participante?asn=" + world.participant.asn(), "ix_id", "servico?participante=" + world.participant.id(), "uuid",
                "servicos-nao-faturados/" + own, "hash", "servicos-faturados/" + own, "uuid", "fatura?participante__asn=" + world.participant.asn(), "id_financeiro",
                "contrato?participante__asn=" + world.participant.asn(), "tipo", "perfilparticipante", "tipo", "ordemdecompra", "identificacao_oc");

        assertThat(fields).allSatisfy((list, field) -> {
            List<String> up = values(list, field, field);
            assertThat(up).as(list).hasSizeGreaterThan(1).isSortedAccordingTo(inOrder());
            assertThat(values(list, "-" + field, field)).as(list).isSortedAccordingTo(inOrder().reversed()).containsExactlyInAnyOrderElementsOf(up);
            assertThat(ok(api.get(asked(list, "nobody_knows,-" + field))).size()).isEqualTo(up.size());
        });
    }

    /** Each filter by itself, or with that of the participant where all tests' rows would be read; a filter that fits nothing gives none. */
    @Test
    void everyFilterFindsWhatItNames() {
        String asn = "participante__asn=" + world.participant.asn();
        JsonNode ports = ok(api.get(BASE + "servico/?participante=" + world.participant.id()));
        JsonNode ix = ok(api.get(BASE + "ix/" + world.exchange + "/"));
        Map<String, Integer> found = Map.ofEntries(Map.entry("participante?asn=" + world.participant.asn(), 2), Map.entry("participante?ix_id__codigo=" + world.exchange, 1),
                Map.entry("participante?cnpj=00.000.000/0000-00", 0), Map.entry("servico?ix=" + ix.path("ix_id").asString(), 4),
                Map.entry("servico?hash=" + ports.path(0).path("hash").asString() + "&participante=" + world.participant.id(), 1),
                Map.entry("contrato?vigente=true&assinado=false&ix__codigo=" + world.exchange.toUpperCase(Locale.ROOT), 2), Map.entry("contrato?assinado=True&" + asn, 0),
                Map.entry("fatura?participante__ix_id__codigo=" + world.exchange, 2), Map.entry("fatura?encerrada=true&" + asn, 0), Map.entry("fatura?estado=PAGA&" + asn, 0),
                Map.entry("fatura?" + asn + "&participante__ix_id__codigo=nowhere", 0), Map.entry("perfilparticipante?fator_de_desconto=1.0&tipo=a" + world.exchange, 1),
                Map.entry("perfilparticipante?fator_de_desconto=2&tipo=a" + world.exchange, 0));

        assertThat(found).allSatisfy((call, number) -> assertThat(ok(api.get(BASE + call)).size()).as(call).isEqualTo(number));
        assertThat(api.get(BASE + "participante/?asn=abc").json().path("asn").path(0).asString()).isEqualTo("Informe um número.");
    }

    @Test
    void headIsAGetWithoutABody() {
        Answer head = world.own.send("HEAD", BASE + "fatura/?participante__asn=" + world.participant.asn(), null);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
        assertThat(head.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void optionsSayWhatMayBeCalled() {
        assertThat(world.own.send("OPTIONS", BASE + "fatura/", null).header("Allow")).contains("GET", "HEAD", "POST");
        assertThat(world.own.send("OPTIONS", BASE + "contrato/" + world.participant.id() + "/", null).header("Allow")).contains("PATCH");
    }

    /** As a browser asks before it sends a key: without one. */
    @Test
    void aBrowserOfThePortalMayCallAndOneFromElsewhereMayNot() {
        Answer asked = preflight(ORIGIN);
        Answer elsewhere = preflight("https://elsewhere.example");
        Answer read = world.own.with("Origin", ORIGIN).get(BASE + "ix/" + world.exchange + "/");

        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        assertThat(asked.header("Access-Control-Allow-Methods")).contains("PATCH");
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(read.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        assertThat(read.header("Access-Control-Expose-Headers")).contains("ETag", "Content-Disposition");
    }

    private Answer preflight(String origin) {
        return api.anonymous().with("Origin", origin).with("Access-Control-Request-Method", "PATCH")
                .with("Access-Control-Request-Headers", "authorization,content-type").send("OPTIONS", BASE + "participante/" + world.participant.id() + "/", null);
    }

    private void charge(String port) {
        JsonNode fatura = world.portal.post(BASE + "fatura", Map.of("participante", world.participant.id(), "servicos", List.of(Map.of("uuid", port)))).json();
        world.portal.post(BASE + "ordemdecompra", Map.of("fatura", fatura.path("uuid").asString(), "identificacao_oc", "OC-" + port.substring(0, 8)));
    }

    private List<String> values(String list, String ordering, String field) {
        return ok(api.get(asked(list, ordering))).valueStream().map(item -> item.path(field).asString()).toList();
    }

    private static String asked(String list, String ordering) {
        return BASE + list.replaceFirst("^([^?]*)\\??", "$1/?").replaceFirst("\\?$", "?x=") + "&ordering=" + ordering;
    }

    /** Numbers as numbers, anything else as text. */
    private static Comparator<String> inOrder() {
        return (one, other) -> one.matches("\\d+") && other.matches("\\d+") ? new BigDecimal(one).compareTo(new BigDecimal(other)) : one.compareTo(other);
    }
}
