package br.ix.invoice.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What was taken over, as the frontend of the old system goes on seeing it. */
@IntegrationTest
class TakenOverInPortalTest {

    private static final String BASE = "/api/v1/";

    @Autowired
    private ApiClient api;

    @Test
    void invoicesKeepTheirStatesNumbersAndServices() {
        TakenOverWorld old = new TakenOverWorld(api, 41);
        old.imports.applied(Map.of("core_participante.csv", old.participants(), "core_servico.csv",
                old.services("11,tp_mensal,310,1,2026-09-30", "12,tp_mensal,620,1,2026-08-31"), "core_fatura.csv",
                old.invoices("31,4101,310,2026-09-05,PAGA", "32,4101,620,2026-09-05,gerada", "33,4103,100,2026-09-05,FECHADA", "34,4104,90,2026-09-05,cancelada"),
                "core_fatura_servicos.csv", old.links("31,11", "32,12"), "core_ordemdecompra.csv", old.orders(32, "OC-41")));

        JsonNode all = list(old, "fatura/?participante__asn=");

        assertThat(shown(all)).containsExactlyInAnyOrder("4101 PAGA " + old.uuid(31) + " [" + old.uuid(11) + "]",
                "4101 ABERTA " + old.uuid(32) + " [" + old.uuid(12) + "]", "4103 FECHADA " + old.uuid(33) + " []", "4104 CANCELADA " + old.uuid(34) + " []");
        assertThat(shown(list(old, "fatura/?estado=ABERTA&participante__asn="))).hasSize(1);
        assertThat(api.get(BASE + "invoices/" + old.uuid(32)).json().path("number").asString()).endsWith("/2");
        assertThat(api.get(BASE + "ordemdecompra/OC-41/").json().path("fatura").asString()).isEqualTo(old.uuid(32));
    }

    @Test
    void theItemOfANumberThatTwoHaveIsTheFirstAndIsNotChanged() {
        TakenOverWorld old = new TakenOverWorld(api, 42);
        old.imports.applied(Map.of("core_participante.csv", old.participants(), "core_fatura.csv",
                old.invoices("31,4201,310,2026-09-05,gerada", "32,4201,620,2026-09-05,gerada")));

        JsonNode item = api.get(BASE + "fatura/4201/").json();

        assertThat(item.path("uuid").asString()).isEqualTo(old.uuid(31));
        assertThat(api.send("PATCH", BASE + "fatura/4201/", Map.of("uuid", old.uuid(32), "valor", 620)).status()).isEqualTo(400);
        assertThat(api.send("DELETE", BASE + "fatura/4201/", null).status()).isEqualTo(400);
    }

    @Test
    void servicesGoOnFromTheDayThroughWhichTheyWerePaid() {
        TakenOverWorld old = new TakenOverWorld(api, 43);
        old.imports.applied(Map.of("core_participante.csv", old.participants(), "core_servico.csv",
                old.services("11,tq_mensal,310.5,1,2026-08-31", "12,tq_mensal,620,1,2036-12-31", "13,tq_mensal,90,1,")));

        assertThat(services(api.get(BASE + "servico/?ordering=hash&participante=" + old.uuid(1)).json())).containsExactly("w43-11 310.5 2026-08-31", "w43-12 620 2036-12-31", "w43-13 90 2026-07-31");
        assertThat(services(api.get(BASE + "servicos-nao-faturados/" + old.asn() + "/" + old.exchange + "/?ordering=hash").json()))
                .containsExactly("w43-11 310.5 2026-08-31", "w43-13 90 2026-07-31");
        assertThat(services(api.get(BASE + "servicos-faturados/" + old.asn() + "/" + old.exchange + "/").json())).containsExactly("w43-12 620 2036-12-31");
    }

    private JsonNode list(TakenOverWorld old, String call) {
        return api.get(BASE + call + old.asn()).json();
    }

    private static List<String> shown(JsonNode invoices) {
        return invoices.valueStream().map(one -> one.path("id_financeiro").longValue() + " " + one.path("estado").asString() + " " + one.path("uuid").asString() + " "
                + one.path("servicos").valueStream().map(service -> service.path("uuid").asString()).toList()).toList();
    }

    private static List<String> services(JsonNode services) {
        return services.valueStream().map(one -> one.path("hash").asString() + " " + one.path("preco").decimalValue().stripTrailingZeros().toPlainString() + " "
                + one.path("data_expiracao").asString()).toList();
    }
}
