package br.ix.invoice.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ImportResourceTest {

    private static final String HEADER = "code,name,city,state,country,timeZone,currency\n";

    @Autowired
    private ApiClient api;
    private ImportCalls imports;

    @BeforeEach
    void call() {
        imports = new ImportCalls(api);
    }

    @Test
    void checksAnUploadByItselfAndWritesNothing() {
        String id = imports.checked(Map.of("exchanges.csv", HEADER + exchange("im-check", "Check")));

        assertThat(imports.item(id).path("state").asString()).isEqualTo("CHECKED");
        assertThat(imports.counts(id)).isEqualTo("1 1 0 0 0");
        assertThat(api.get("/api/v1/exchanges/im-check").status()).isEqualTo(404);
    }

    @Test
    void appliesWhatWasCheckedAndFindsItInTheTables() {
        String id = imports.applied(Map.of("exchanges.csv", HEADER + exchange("im-apply", "Apply")));

        assertThat(imports.counts(id)).isEqualTo("1 1 0 0 0");
        assertThat(api.get("/api/v1/exchanges/im-apply").json().path("name").asString()).isEqualTo("Apply");
        assertThat(imports.report(id).at("/files/0/foundInTables").asLong()).isEqualTo(1);
        assertThat(imports.report(id).at("/files/0/reconciled").asBoolean()).isTrue();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        Map<String, String> files = Map.of("exchanges.csv", HEADER + exchange("im-same", "Same"));
        imports.applied(files);

        String again = imports.applied(files);

        assertThat(imports.counts(again)).isEqualTo("1 0 0 1 0");
    }

    @Test
    void showsWhatChangesFieldByField() {
        imports.applied(Map.of("exchanges.csv", HEADER + exchange("im-change", "Before")));

        String id = imports.checked(Map.of("exchanges.csv", HEADER + exchange("im-change", "After")));

        assertThat(imports.counts(id)).isEqualTo("1 0 1 0 0");
        assertThat(imports.report(id).at("/firstChanges/0/fields").toString())
                .isEqualTo("[{\"field\":\"name\",\"before\":\"Before\",\"after\":\"After\"}]");
        assertThat(imports.reportText(id)).contains("exchanges.csv line 2: name 'Before' -> 'After'");
    }

    @Test
    void aRejectedLineStopsNoOther() {
        String id = imports.applied(Map.of("exchanges.csv", HEADER + exchange("im-good", "Good") + "im-bad,,,,,,BRL\n"
                + "im-good2,\"Two\nlines\",,,,America/Sao_Paulo,BRL\n" + exchange("im-good", "Twice") + exchange("im-last", "Last")));

        assertThat(imports.counts(id)).isEqualTo("5 2 0 0 3");
        assertThat(imports.rejections(id)).containsExactly("exchanges.csv:3 name MISSING", "exchanges.csv:3 timeZone MISSING",
                "exchanges.csv:4 name INVALID_TEXT", "exchanges.csv:6 code DUPLICATE_IN_FILE");
        assertThat(imports.reportText(id)).contains("exchanges.csv line 6 (code) DUPLICATE_IN_FILE: 'im-good' stands in this file before");
    }

    @Test
    void undoTakesBackWhatWasMadeAndChanged() {
        imports.applied(Map.of("exchanges.csv", HEADER + exchange("im-undo1", "First")));
        String id = imports.applied(Map.of("exchanges.csv", HEADER + exchange("im-undo1", "Second") + exchange("im-undo2", "New")));

        Answer answer = imports.undo(id);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(imports.atRest(id).path("state").asString()).isEqualTo("UNDONE");
        assertThat(api.get("/api/v1/exchanges/im-undo1").json().path("name").asString()).isEqualTo("First");
        assertThat(api.get("/api/v1/exchanges/im-undo2").status()).isEqualTo(404);
    }

    @Test
    void anImportThatALaterOneBuiltOnIsNotUndone() {
        String first = imports.applied(Map.of("exchanges.csv", HEADER + exchange("im-later", "First")));
        String second = imports.applied(Map.of("exchanges.csv", HEADER + exchange("im-later", "Second")));

        Answer answer = imports.undo(first);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("imports").toString()).contains(second);
        assertThat(imports.item(first).path("state").asString()).isEqualTo("APPLIED");
    }

    @Test
    void actionsThatTheStateDoesNotAllowAreConflictsThatNameIt() {
        String id = imports.checked(Map.of("exchanges.csv", HEADER + exchange("im-state", "State")));

        assertThat(imports.undo(id).status()).isEqualTo(409);
        assertThat(imports.undo(id).json().path("state").asString()).isEqualTo("CHECKED");
        imports.apply(id);
        imports.atRest(id);
        assertThat(imports.apply(id).status()).isEqualTo(409);
        assertThat(imports.apply(id).json().path("state").asString()).isEqualTo("APPLIED");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', value = {
        "things.csv    | code~a                                     | things.csv:0 - UNKNOWN_FILE",
        "exchanges.csv | ''                                         | exchanges.csv:0 - EMPTY_FILE",
        "exchanges.csv | code,name~a,b                              | exchanges.csv:1 city, state, country, timeZone, currency MISSING_COLUMN",
        "exchanges.csv | code,name,city,state,country,timeZone,currency,colour~ | exchanges.csv:1 colour UNKNOWN_COLUMN",
        "exchanges.csv | code,name,city,state,country,timeZone,currency~a,\"b~ | exchanges.csv:2 - MALFORMED_QUOTES"})
    void aFileThatIsWrongAsAWholeFailsTheImport(String name, String text, String rejection) {
        String id = imports.checked(Map.of(name, text.replace("~", "\n"), "profiles.csv", "name,discountPercent\nim-whole,1\n"));

        assertThat(imports.item(id).path("state").asString()).isEqualTo("FAILED");
        assertThat(imports.item(id).path("failedIn").asString()).isEqualTo("CHECKING");
        assertThat(imports.rejections(id)).containsExactly(rejection);
        assertThat(imports.apply(id).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "ISO-8859-1", "UTF-16"})
    void storesTheSameLettersWhateverTheEncoding(String charset) {
        String code = "im-" + charset.toLowerCase();
        String text = HEADER + exchange(code, "São José");

        String id = imports.checkedBytes(Map.of("exchanges.csv", text.getBytes(Charset.forName(charset))));
        imports.apply(id);
        imports.atRest(id);

        assertThat(imports.rejections(id)).isEmpty();
        assertThat(api.get("/api/v1/exchanges/" + code).json().path("name").asString()).isEqualTo("São José");
        assertThat(imports.report(id).at("/files/0/notes").size()).isEqualTo(charset.equals("UTF-8") ? 0 : 1);
    }

    @Test
    void decodesWhatWasEncodedTwiceAndSaysSo() {
        String broken = new String("São João".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        String id = imports.applied(Map.of("exchanges.csv", HEADER + exchange("im-twice", broken)));

        assertThat(imports.rejections(id)).isEmpty();
        assertThat(api.get("/api/v1/exchanges/im-twice").json().path("name").asString()).isEqualTo("São João");
        assertThat(imports.reportText(id)).contains("1 values had been encoded twice");
    }

    @Test
    void namesEveryFaultOfAnUploadAtOnce() {
        Answer answer = imports.upload("furniture", Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").toString()).contains("\"field\":\"kind\"", "furniture", "\"field\":\"files\"");
    }

    @Test
    void listsImportsByStateAndPages() {
        imports.applied(Map.of("exchanges.csv", HEADER + exchange("im-list", "List")));

        Answer page = api.get("/api/v1/imports?kind=portfolio&state=APPLIED&limit=1");

        assertThat(page.json().path("items").size()).isEqualTo(1);
        assertThat(api.get("/api/v1/imports?state=LOST").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/imports?kind=furniture").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/imports/0000").status()).isEqualTo(404);
    }

    private static String exchange(String code, String name) {
        return code + "," + name + ",,,,America/Sao_Paulo,BRL\n";
    }
}
