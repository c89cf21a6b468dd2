package br.ix.invoice.portal;

import static br.ix.invoice.portal.PortalWorld.BASE;
import static br.ix.invoice.portal.PortalWorld.ok;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
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
    void aParticipantFindsItsExchangeAndServicesAndCorrectsItsData(String role) {
        frontend = role.equals("portal") ? world.portal : world.own;
        choosesItsExchange();
        JsonNode form = opensItsForm();
        correctsIts(form, "Rede Corrigida Ltda");
        seesWhatItHas(form);
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
        assertThat(ok(frontend.get(BASE + "ix/" + world.exchange + "/")).path("nome_longo").asString()).isEqualTo("Exchange " + world.exchange);
    }

    private JsonNode opensItsForm() {
        JsonNode found = ok(frontend.get(BASE + "participante/?asn=" + world.participant.asn() + "&ix_id__codigo=" + world.exchange));
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.path(0).path("uuid").asString()).isEqualTo(world.participant.id());
        return found.path(0);
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
        assertThat(open.path(0).path("preco").decimalValue()).isEqualByComparingTo("690");
        assertThat(open.path(0).path("data_expiracao").asString()).isEqualTo(world.today().withDayOfMonth(1).minusDays(1).toString());
        assertThat(ok(frontend.get(BASE + "servicos-faturados/" + at)).size()).isZero();
    }
}
