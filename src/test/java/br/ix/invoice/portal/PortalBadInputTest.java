package br.ix.invoice.portal;

import static br.ix.invoice.portal.PortalWorld.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What no program should send to the old addresses, found by the fuzzer: refused in their own form, also where the server refuses before the program is asked. */
@IntegrationTest
class PortalBadInputTest {

    @Autowired
    private ApiClient api;

    @ParameterizedTest
    @CsvSource({"GET, ix?%00=1, 400", "GET, fatura/%00, 400", "GET, ix/a%2Fb, 400", "PROPFIND, ix, 400", "TRACE, ix, 405"})
    void isRefusedInTheOldForm(String method, String address, int status) {
        Answer refused = api.send(method, BASE + address, null);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.header("Content-Type")).isEqualTo("application/json");
        assertThat(refused.json().has("type")).as(refused.text()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"servico, participante, 1e400", "servico, participante, -1e400", "servico, valor, 1e400", "fatura, vencimento, 1e400",
            "fatura, participante, 1e999999999", "participante, servicos_para_deletar, [[]]"})
    void aValueThatIsNoneIsAFaultOfItsField(String collection, String field, String value) {
        Answer refused = api.post(BASE + collection, "{\"%s\": %s}".formatted(field, value));

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    }

    @Test
    void aShortNameThatIsAnEndlessNumberIsRefused() {
        Answer refused = api.send("PATCH", BASE + "ix/" + new PortalWorld(api).exchange, "{\"nome_curto\": -1e400}");

        assertThat(refused.text()).isEqualTo("{\"nome_curto\":[\"Informe um número válido.\"]}");
    }
}
