package br.ix.invoice.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.ix.invoice.rest.json.StrictJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PatchTest {

    record Place(String street, String city) {
    }

    record Form(String code, String name, Long asn, Place address) {
    }

    private static final Form NOW = new Form("sp", "São Paulo", 64500L, new Place("Rua A", "São Paulo"));

    private final Patch patch = new Patch();

    @Test
    void keepsWhatThePatchDoesNotName() {
        Form changed = patch.apply(NOW, json("{\"name\": \"Sampa\"}"), "code");

        assertThat(changed).isEqualTo(new Form("sp", "Sampa", 64500L, NOW.address()));
    }

    @Test
    void clearsAFieldByNull() {
        Form changed = patch.apply(NOW, json("{\"asn\": null}"));

        assertThat(changed.asn()).isNull();
    }

    @Test
    void mergesNestedObjectsFieldByField() {
        Form changed = patch.apply(NOW, json("{\"address\": {\"street\": \"Rua B\"}}"));

        assertThat(changed.address()).isEqualTo(new Place("Rua B", "São Paulo"));
    }

    @Test
    void refusesAnotherKeyButTakesTheSame() {
        Refusal refusal = refusal("{\"code\": \"rj\"}");

        assertThat(refusal.faults()).containsExactly(new Fault("code", "cannot be changed", "rj"));
        assertThat(patch.apply(NOW, json("{\"code\": \"sp\"}"), "code")).isEqualTo(NOW);
    }

    @Test
    void refusesAnUnknownFieldWithItsNameAndValue() {
        Refusal refusal = refusal("{\"nmae\": \"x\"}");

        assertThat(refusal.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("nmae");
            assertThat(fault.value()).isEqualTo("x");
            assertThat(fault.message()).isEqualTo("is not a field here: known are address, asn, code, name");
        });
    }

    @Test
    void refusesANumberWhereTextBelongsAndTheReverse() {
        assertThat(refusal("{\"name\": 7}").faults()).containsExactly(new Fault("name", "must be a JSON string", 7));
        assertThat(refusal("{\"asn\": \"7\"}").faults()).containsExactly(new Fault("asn", "must be a JSON integer", "7"));
        assertThat(refusal("{\"address\": {\"city\": true}}").faults())
                .containsExactly(new Fault("address.city", "must be a JSON string", true));
    }

    @Test
    void refusesAPatchThatIsNoObject() {
        assertThat(refusal("[]").faults()).hasSize(1);
    }

    @Test
    void takesOneFieldOutOfThePatch() {
        Patch.Parts parts = patch.take(json("{\"effectiveOn\": \"2026-10-01\", \"name\": \"x\"}"), "effectiveOn");

        assertThat(parts.taken()).isEqualTo("2026-10-01");
        assertThat(parts.fields()).isEqualTo(json("{\"name\": \"x\"}"));
    }

    private Refusal refusal(String text) {
        return catchThrowableOfType(Refusal.class, () -> patch.apply(NOW, json(text), "code"));
    }

    private static JsonNode json(String text) {
        return StrictJson.mapper().readTree(text);
    }
}
