package br.ix.invoice.contract;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ContractTemplateResourceTest {

    private static final String PATH = "/api/v1/contract-templates";

    @Autowired
    private ApiClient api;

    private final String kind = "KIND-" + Scene.unique();

    @Test
    void isMadeShownChangedAndDeleted() {
        Answer made = api.post(PATH, template("2026-01-01"));

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().path("textPt").asString()).isEqualTo("<p>{razao_social}</p>");
        Answer changed = api.patch(made.header("Location"), made.etag(), Map.of("textPt", "<p>{cnpj}</p>"));
        assertThat(changed.json().path("textPt").asString()).isEqualTo("<p>{cnpj}</p>");
        assertThat(Scene.problem(api.post(PATH, template("2026-01-01")))).isEqualTo("409 contract-template-exists");
        assertThat(api.delete(made.header("Location"), changed.etag()).status()).isEqualTo(204);
        assertThat(api.get(made.header("Location")).status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(nullValues = "-", value = {"validFrom, -", "validFrom, soon", "textPt, -", "textEn, -", "textEn, <p>{tax_id}</p>", "textPt, <p></p>"})
    void refusesBadInput(String field, @Nullable String value) {
        Answer answer = api.post(PATH, Scene.with(template("2026-01-01"), field, value));

        assertThat(Scene.problem(answer)).isEqualTo("400 invalid-input");
        assertThat(Scene.fields(answer)).containsExactly(field);
    }

    @Test
    void theOneOfItsKindThatBeganLastIsDrawnUpFromAndThenStays() {
        Signatures world = new Signatures(api);
        api.post(PATH, Scene.with(template("2026-01-01"), "textPt", "<p>old</p>"));
        Answer used = api.post(PATH, Scene.with(template("2026-02-01"), "textPt", "<p>in force {asn}</p>"));
        api.post(PATH, Scene.with(template("2150-01-01"), "textPt", "<p>to come</p>"));

        String contract = world.drawUp(kind);
        Answer changed = api.patch(used.header("Location"), used.etag(), Map.of("textPt", "<p>other</p>"));

        assertThat(world.contract(contract).path("textPt").asString()).isEqualTo("<p>in force " + world.asn + "</p>");
        assertThat(world.contract(contract).path("template").asString()).isEqualTo(used.json().path("id").asString());
        assertThat(Scene.problem(api.delete(used.header("Location"), changed.etag()))).isEqualTo("409 contract-template-in-use");
    }

    private Map<String, Object> template(String validFrom) {
        return new HashMap<>(Map.of("kind", kind, "validFrom", validFrom, "textPt", "<p onclick=x>{razao_social}", "textEn", "<p>{razao_social}</p>"));
    }
}
