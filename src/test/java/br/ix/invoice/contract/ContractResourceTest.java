package br.ix.invoice.contract;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ContractResourceTest {

    private static final String PATH = "/api/v1/contracts";

    @Autowired
    private ApiClient api;

    private Signatures world;

    @BeforeEach
    void begin() {
        world = new Signatures(api);
    }

    @Test
    void isDrawnUpFromTheTemplateInForceShownChangedAndDeleted() {
        Answer made = api.post(PATH, Map.of("participant", world.participant));

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().path("kind").asString()).isEqualTo("PARTICIPATION");
        assertThat(made.json().path("state").asString()).isEqualTo("UNSIGNED");
        assertThat(made.json().path("signedOn").isNull()).isTrue();
        assertThat(made.json().path("textPt").asString()).contains("<strong>Rede " + world.asn + "</strong>", "11.222.333/0001-81", "AS" + world.asn);
        assertThat(made.json().path("textEn").asString()).contains("represented by Ana Silva");

        Answer changed = api.patch(made.header("Location"), made.etag(), Map.of("textPt", "<p>{cnpj}<script>x</script></p>", "textEn", "<p>{asn}</p>"));
        assertThat(changed.json().path("textPt").asString()).isEqualTo("<p>11.222.333/0001-81</p>");
        assertThat(changed.json().path("template").isNull()).isTrue();
        assertThat(Scene.problem(api.patch(made.header("Location"), made.etag(), Map.of("valid", false)))).isEqualTo("412 changed-meanwhile");
        assertThat(api.delete(made.header("Location"), changed.etag()).status()).isEqualTo(204);
        assertThat(api.get(made.header("Location")).status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(nullValues = "-", value = {"participant, -", "participant, nobody", "textEn, <p>only English</p>", "textPt, <p>{telefone}</p>",
        "textPt, <script>x</script>"})
    void refusesBadInput(String field, @Nullable String value) {
        Answer answer = api.post(PATH, Scene.with(Map.of("participant", world.participant), field, value));

        assertThat(Scene.problem(answer)).isEqualTo("400 invalid-input");
        assertThat(Scene.fields(answer)).containsExactly(field.equals("textEn") ? "textPt" : field);
    }

    @Test
    void aTextHasAtMost25000Characters() {
        Map<String, Object> longest = Map.of("participant", world.participant, "textPt", "<p>" + "&".repeat(24_993) + "</p>");
        Map<String, Object> longer = Map.of("participant", world.participant, "textPt", "a".repeat(25_001));

        Answer made = api.post(PATH, longest);
        assertThat(made.status()).isEqualTo(201);
        assertThat(api.patch(made.header("Location"), made.etag(), Map.of("valid", false)).status()).isEqualTo(200);
        assertThat(Scene.fields(api.post(PATH, longer))).containsExactly("textPt");
    }

    @Test
    void theNewOneOfAKindTakesThePlaceOfTheOld() {
        String first = world.drawUp("A");
        String other = world.drawUp("B");
        String second = world.drawUp("A");

        assertThat(valid(first)).isFalse();
        assertThat(valid(second)).isTrue();
        assertThat(valid(other)).isTrue();
        world.changeAt(PATH + "/" + first, Map.of("valid", true));
        assertThat(valid(first)).isTrue();
        assertThat(valid(second)).isFalse();
        assertThat(api.post(PATH, Map.of("participant", world.participant, "kind", "A", "valid", false)).json().path("valid").asBoolean()).isFalse();
        assertThat(valid(first)).isTrue();
    }

    @Test
    void listsTheNewestFirstByFiltersAndWithTextsWhereAsked() {
        String first = world.signed("A");
        String second = world.drawUp("B");

        assertThat(ids("asn=" + world.asn)).containsExactly(second, first);
        assertThat(ids("exchange=" + world.exchange + "&state=SIGNED")).containsExactly(first);
        assertThat(ids("participant=" + world.participant + "&kind=B&valid=true")).containsExactly(second);
        assertThat(ids("asn=" + world.asn + "&valid=false")).isEmpty();
        Answer page = api.get(PATH + "?limit=1&asn=" + world.asn);
        assertThat(page.json().at("/items/0").has("textPt")).isFalse();
        assertThat(ids("limit=1&asn=" + world.asn + "&after=" + page.json().path("next").asString())).containsExactly(first);
        assertThat(api.get(PATH + "?expand=text&asn=" + world.asn).json().at("/items/0/textPt").asString()).contains("Rede " + world.asn);
        assertThat(Scene.fields(api.get(PATH + "?state=OPEN&valid=perhaps&asn=x"))).containsExactlyInAnyOrder("state", "valid", "asn");
    }

    @Test
    void aParticipantSeesItsOwnOnlyAndChangesNothing() {
        String own = world.drawUp("A");
        String others = new Signatures(api).drawUp("A");
        ApiClient participant = api.withKey(api.post("/api/v1/api-keys", Map.of("name", "participant", "role", "participant", "asn", world.asn))
                .json().path("key").asString());

        assertThat(participant.get(PATH).json().path("items")).hasSize(1);
        assertThat(participant.get(PATH + "/" + own).status()).isEqualTo(200);
        assertThat(participant.get(PATH + "/" + others).status()).isEqualTo(404);
        assertThat(participant.post(PATH + "/" + own + "/sign", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void keysStay() {
        String id = world.drawUp("A");
        String path = PATH + "/" + id;

        assertThat(Scene.fields(api.patch(path, api.get(path).etag(), Map.of("kind", "B")))).containsExactly("kind");
        assertThat(Scene.fields(api.patch(path, api.get(path).etag(), Map.of("participant", new Signatures(api).participant))))
                .containsExactly("participant");
        assertThat(api.send("PATCH", path, Map.of("valid", true)).status()).isEqualTo(428);
        assertThat(Scene.fields(api.patch(path, api.get(path).etag(), new HashMap<>(Map.of("state", "SIGNED"))))).containsExactly("state");
    }

    private boolean valid(String id) {
        return world.contract(id).path("valid").asBoolean();
    }

    private List<String> ids(String query) {
        return api.get(PATH + "?" + query).json().path("items").valueStream().map(item -> item.path("id").asString()).toList();
    }
}
