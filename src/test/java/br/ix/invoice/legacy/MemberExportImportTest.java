package br.ix.invoice.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Member exports against what is billed at an exchange of their own, by ASNs from 4,250,700,001. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemberExportImportTest {

    private static final long FIRST = 4_250_710_000L;
    private static final String COUNTS = """
            SELECT (SELECT COUNT(*) FROM participant), (SELECT COUNT(*) FROM organisation), (SELECT COUNT(*) FROM subscription),
                   (SELECT COUNT(*) FROM billing_account), (SELECT COUNT(*) FROM import_change)
            """;
    private static final String PORT = "{\"if_speed\": %d}";

    @Autowired
    private ApiClient api;
    @Autowired
    private JdbcClient database;
    private ImportCalls imports;

    /** 1: one port of 10G; 2: two of 1G, of a service that says it; 3: a VLAN; 4: a port that ended; 5: one of 1G and one of 10G; 6: one of 100G. */
    @BeforeAll
    void anExchangeWithPortsThatAreBilled() {
        imports = ImportCalls.ofExchange(api, "mx");
        new ImportCalls(api).applied(Map.of("exchanges.csv", "code,name,city,state,country,timeZone,currency\nmx,IX Membros,São Paulo,SP,BR,America/Sao_Paulo,BRL\n",
                "organisations.csv", "externalRef,legalName,taxId,taxIdType\nmx-1,Um Ltda.,MX1,OTHER\n",
                "services.csv", "code,name,recurring,portSpeedMbps\nmx_porta_10g,Porta 10G,true,\nmx_gig,Porta,true,1000\nmx_vlan_1g,VLAN,true,0\nmx-100G,Porta 100G,true,\n",
                "participants.csv", "asn,exchange,organisation\n" + participants(6),
                "subscriptions.csv", "externalRef,asn,exchange,service,quantity,startsOn,endsOn\n"
                        + "mx-1,%1$d1,mx,mx_porta_10g,1,2026-01-01,\nmx-2,%1$d2,mx,mx_gig,2,2026-01-01,\nmx-3,%1$d3,mx,mx_vlan_1g,1,2026-01-01,\n".formatted(FIRST / 10)
                        + "mx-4,%1$d4,mx,mx_porta_10g,1,2026-01-01,2026-02-28\nmx-5,%1$d5,mx,mx_gig,1,2026-01-01,\nmx-5b,%1$d5,mx,mx_porta_10g,1,2026-01-01,\n".formatted(FIRST / 10)
                        + "mx-6,%1$d6,mx,mx-100G,1,2026-01-01,\n".formatted(FIRST / 10)));
    }

    @Test
    void whoIsConnectedIsHeldAgainstWhoIsBilled() {
        String id = imports.checked(export(member(1, PORT.formatted(10_000)), member(2, PORT.formatted(1_000), PORT.formatted(2_500)), member(3, PORT.formatted(1_000)),
                member(4, PORT.formatted(10_000)), member(5, "{}"), member(9, PORT.formatted(100))));

        assertThat(findings(id, "")).containsExactly("OTHER_SPEED 2 3500 2 2000 [mx_gig]", "CONNECTED_NOT_BILLED 3 1000 1 - [mx_vlan_1g]",
                "CONNECTED_NOT_BILLED 4 10000 1 - []", "UNKNOWN_SPEED 5 - 1 11000 [mx_gig, mx_porta_10g]", "CONNECTED_NOT_BILLED 9 100 1 - []",
                "BILLED_NOT_CONNECTED 6 - 0 100000 [mx-100G]");
        assertThat(imports.counts(id)).isEqualTo("6 3 2 1 0");
        assertThat(imports.item(id).path("state").asString()).isEqualTo("CHECKED");
        assertThat(imports.item(id).path("exchange").asString()).isEqualTo("mx");
        assertThat(imports.item(id).path("comparedOn").asString()).matches("2[0-9]{3}-[0-9]{2}-[0-9]{2}");
        assertThat(findings(id, "?kind=UNKNOWN_SPEED")).hasSize(1);
        assertThat(api.get("/api/v1/imports/" + id + "/findings?kind=OTHER").status()).isEqualTo(400);
    }

    @Test
    void aFindingNamesTheParticipantAndItsOrganisationWhereThereIsOne() {
        String id = imports.checked(export(member(4, PORT.formatted(1_000)), member(9, PORT.formatted(1_000))));
        JsonNode items = api.get("/api/v1/imports/" + id + "/findings?kind=CONNECTED_NOT_BILLED").json().get("items");

        String participant = api.get("/api/v1/participants?exchange=mx&asn=" + (FIRST + 4)).json().at("/items/0/id").asString();
        assertThat(items.at("/0/participant").asString()).isEqualTo(participant);
        assertThat(items.at("/0/name").asString()).isEqualTo("Um Ltda.");
        assertThat(items.at("/1/participant").isNull()).isTrue();
        assertThat(items.at("/1/name").asString()).isEqualTo("Member 9");
    }

    @Test
    void onlyActiveConnectionsAtTheExchangeCount() {
        String elsewhere = "{\"ixp_id\": 2, \"if_list\": [{\"if_speed\": 7000}]}";
        String resting = "{\"ixp_id\": 1, \"state\": \"inactive\", \"if_list\": [{\"if_speed\": 100000}]}";
        String here = "{\"ixp_id\": 1, \"if_list\": [{\"if_speed\": 10000}]}";
        String id = imports.checked(Map.of("x.json", ("{\"member_list\": [{\"asnum\": %d, \"connection_list\": [%s, %s]}, {\"asnum\": %d, \"connection_list\": [%s]}],"
                + "\"ixp_list\": [{\"ixp_id\": 2, \"shortname\": \"other\"}, {\"ixp_id\": 1, \"shortname\": \"MX\"}], \"version\": \"0.6\"}").formatted(
                FIRST + 1, elsewhere, here, FIRST + 6, resting)));

        assertThat(imports.rejections(id)).isEmpty();
        assertThat(findings(id, "")).contains("BILLED_NOT_CONNECTED 6 - 0 100000 [mx-100G]").noneMatch(one -> one.contains(" 1 "));
    }

    @Test
    void aMemberThatIsRejectedIsNotSaidToBeMissing() {
        String id = imports.checked(export(member(6, "{\"if_speed\": -1}"), member(1, PORT.formatted(10_000))));

        assertThat(imports.rejections(id)).containsExactly("members.json:5 member_list[0].connection_list[0].if_list[0].if_speed INVALID_MEMBER");
        assertThat(findings(id, "")).noneMatch(one -> one.contains(" 6 ") || one.contains(" 1 "));
        assertThat(imports.counts(id)).isEqualTo("2 0 0 1 1");
    }

    @Test
    void nothingIsWrittenAndThereIsNothingToApply() {
        List<Long> before = businessRows();
        String id = imports.checked(export(member(9, PORT.formatted(1_000))));
        Answer applied = imports.apply(id);

        assertThat(applied.status()).isEqualTo(409);
        assertThat(applied.json().path("type").asString()).endsWith("nothing-to-apply");
        assertThat(imports.undo(id).status()).isEqualTo(409);
        assertThat(businessRows()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', value = {
        "MALFORMED_JSON   | 2 | - | {\"version\": \"1.0\",~ \"member_list\": [{\"asnum\": 1",
        "MALFORMED_JSON   | 1 | - | {\"version\": \"1.0\", \"version\": \"0.6\", \"member_list\": []}",
        "MALFORMED_JSON   | 1 | - | <html></html>",
        "MALFORMED_JSON   | 2 | - | {\"version\": \"1.0\", \"member_list\": []}~{}",
        "NO_MEMBER_EXPORT | 1 | - | [1, 2]",
        "NO_MEMBER_EXPORT | 0 | member_list | {\"version\": \"1.0\"}",
        "NO_MEMBER_EXPORT | 2 | member_list | {\"version\": \"1.0\",~ \"member_list\": {}}",
        "UNKNOWN_VERSION  | 0 | version | {\"version\": \"0.3\", \"member_list\": []}",
        "UNKNOWN_EXCHANGE | 0 | ixp_list | {\"version\": \"1.0\", \"ixp_list\": [{\"ixp_id\": 1}, {\"ixp_id\": 2}], \"member_list\": []}"})
    void anExportThatIsWrongAsAWholeFailsTheImport(String code, int line, String field, String text) {
        String id = imports.checked(Map.of("m.json", text.replace("~", "\n")));

        assertThat(imports.item(id).path("state").asString()).isEqualTo("FAILED");
        assertThat(imports.rejections(id)).containsExactly("m.json:%d %s %s".formatted(line, field, code));
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({"ix-f, , exchange", "ix-f, nowhere, exchange", "portfolio, mx, exchange"})
    void theExchangeBelongsToAMemberExportAndToNothingElse(String kind, String exchange, String field) {
        Map<String, String> form = exchange == null ? Map.of("kind", kind) : Map.of("kind", kind, "exchange", exchange);
        Answer answer = api.with("Idempotency-Key", UUID.randomUUID().toString()).upload("/api/v1/imports", form,
                Map.of("m.json", "{}".getBytes(StandardCharsets.UTF_8)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void theReportSaysWhatWasFound() {
        String id = imports.checked(export(member(9, PORT.formatted(1_000))));

        assertThat(imports.report(id).at("/findings/BILLED_NOT_CONNECTED").asLong()).isEqualTo(4);
        assertThat(imports.reportText(id)).contains("Exchange mx", "Connected, not billed: 1", "Billed, not connected: 4");
        assertThat(api.with("Accept-Language", "pt-BR").with("Accept", "text/plain").get("/api/v1/imports/" + id + "/report").text())
                .contains("IX mx", "Conectado, não faturado: 1");
    }

    private List<Long> businessRows() {
        return database.sql(COUNTS).query((row, n) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5))).single();
    }

    /** {@code kind asn connected ports billed services}, the ASN by its last digit. */
    private List<String> findings(String id, String query) {
        return api.get("/api/v1/imports/" + id + "/findings" + query).json().get("items").valueStream().map(one -> "%s %d %s %d %s %s".formatted(
                one.get("kind").asString(), one.get("asn").asLong() - FIRST, one.path("connectedMbps").asString("-"), one.get("ports").asInt(),
                one.path("billedMbps").asString("-"), one.get("services").valueStream().map(JsonNode::asString).toList())).toList();
    }

    private static String participants(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            lines.append("%d,mx,mx-1%n".formatted(FIRST + i));
        }
        return lines.toString();
    }

    private static Map<String, String> export(String... members) {
        return Map.of("members.json", "{\n\"version\": \"0.7\", \"timestamp\": \"2026-03-14T11:15:41Z\",\n\"ixp_list\": [{\"ixp_id\": 1, \"shortname\": \"whatever\"}],\n\"member_list\": [\n%s\n]}"
                .formatted(String.join(",\n", members)));
    }

    private static String member(int number, String... ports) {
        return "{\"asnum\": %d, \"name\": \"Member %d\", \"member_type\": \"probono\", \"connection_list\": [{\"ixp_id\": 1, \"state\": \"active\", \"if_list\": [%s]}]}"
                .formatted(FIRST + number, number, String.join(",", ports));
    }
}
