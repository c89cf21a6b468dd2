package br.ix.invoice.kill;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An import whose process is killed in the middle of its check, and again in the middle of applying, goes on by itself and leaves what an undisturbed one does. */
@Tag("own-servers")
class KilledImportTest {

    private static final int ACCOUNTS = 2_500;
    private static final Duration LONGEST = Duration.ofSeconds(120);

    /** What an import writes of an exchange, without the keys that no two imports share. */
    private static final String ROWS = """
            SELECT CONCAT_WS('|', p.asn, o.legal_name, y.legal_name, b.own_participant_id = p.id, s.external_ref, v.code, s.starts_on, s.settled_through, t.quantity,
                   c.charged_through, c.starts_on)
            FROM exchange e
            JOIN participant p ON p.exchange_id = e.id
            JOIN participant_organisation po ON po.participant_id = p.id
            JOIN organisation o ON o.id = po.organisation_id
            JOIN billing_account_participant m ON m.participant_id = p.id
            JOIN billing_account b ON b.id = m.billing_account_id
            JOIN billing_account_payer bp ON bp.billing_account_id = b.id
            JOIN payer y ON y.organisation_id = bp.organisation_id
            LEFT JOIN subscription s ON s.participant_id = p.id
            LEFT JOIN service v ON v.id = s.service_id
            LEFT JOIN subscription_terms t ON t.subscription_id = s.id
            LEFT JOIN charge_state c ON c.subscription_id = s.id
            WHERE e.code = :exchange ORDER BY p.asn, s.external_ref
            """;

    @Test
    void anImportThatIsKilledInCheckAndInApplyEndsAsIfNothingHadHappened() throws Exception {
        Cluster cluster = Cluster.shared();
        String undisturbed = checked(cluster, "imp1", false);
        applied(cluster, undisturbed, false);

        String killed = checked(cluster, "imp2", true);
        JsonNode afterCheck = item(cluster, killed);
        applied(cluster, killed, true);

        assertThat(afterCheck.path("counts")).isEqualTo(item(cluster, undisturbed).path("counts"));
        assertThat(item(cluster, killed).path("counts")).isEqualTo(item(cluster, undisturbed).path("counts"));
        assertThat(cluster.program().client().get("/api/v1/imports/" + killed + "/report").json().at("/reconciliation/reconciled").asBoolean()).isTrue();
        assertThat(rows(cluster, "imp2")).hasSize(ACCOUNTS).isEqualTo(rows(cluster, "imp1"));
    }

    private static String checked(Cluster cluster, String exchange, boolean killing) throws Exception {
        String id = cluster.program().client().with("Idempotency-Key", UUID.randomUUID().toString())
                .upload("/api/v1/imports", Map.of("kind", "portfolio"), files(exchange)).json().path("id").asString();
        if (killing) {
            killInTheMiddle(cluster, id, "CHECKING");
        }
        await(cluster, id, item -> item.path("state").asString().equals("CHECKED"));
        return id;
    }

    private static void applied(Cluster cluster, String id, boolean killing) throws Exception {
        assertThat(cluster.program().client().post("/api/v1/imports/" + id + "/apply", "{}").status()).isEqualTo(202);
        if (killing) {
            killInTheMiddle(cluster, id, "APPLYING");
        }
        await(cluster, id, item -> item.path("state").asString().equals("APPLIED"));
    }

    /** Some chunks are done and some are not. */
    private static void killInTheMiddle(Cluster cluster, String id, String state) throws Exception {
        await(cluster, id, item -> item.path("state").asString().equals(state) && isInTheMiddle(item.path("progress")));
        cluster.kill(Target.PROGRAM);
        assertThat(cluster.database().sql("SELECT SUM(read_count) < SUM(records) FROM import_file f JOIN data_import i ON i.id = f.import_id WHERE i.public_id = :id AND i.state = :state")
                .param("id", id).param("state", state).query(Boolean.class).single()).as("killed in the middle of " + state).isTrue();
        cluster.start(Target.PROGRAM);
    }

    /** Before the first chunk is applied, an import shows what its check had done. */
    private static boolean isInTheMiddle(JsonNode progress) {
        long done = progress.path("done").asLong();
        return done * 2 >= progress.path("total").asLong() && done < progress.path("total").asLong();
    }

    private static void await(Cluster cluster, String id, Predicate<JsonNode> reached) {
        ApiClient api = cluster.program().client();
        Awaitility.await("import " + id).atMost(LONGEST).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20)).until(() -> {
            JsonNode item = api.get("/api/v1/imports/" + id).json();
            assertThat(item.path("state").asString()).as(item.path("message").asString("")).isNotEqualTo("FAILED");
            return reached.test(item);
        });
    }

    private static JsonNode item(Cluster cluster, String id) {
        return cluster.program().client().get("/api/v1/imports/" + id).json();
    }

    private static List<String> rows(Cluster cluster, String exchange) {
        return cluster.database().sql(ROWS).param("exchange", exchange).query(String.class).list().stream().map(row -> row.replace(exchange, "twin")).toList();
    }

    private static Map<String, byte[]> files(String exchange) {
        var organisations = new StringBuilder("externalRef,legalName,taxId,taxIdType\n");
        var participants = new StringBuilder("asn,exchange,organisation\n");
        var subscriptions = new StringBuilder("externalRef,asn,exchange,service,quantity,startsOn,chargedThrough\n");
        for (int i = 1; i <= ACCOUNTS; i++) {
            organisations.append("%s-%d,Organisation %d Ltda,T%d,OTHER\n".formatted(exchange, i, i, i));
            participants.append("%d,%s,%s-%d\n".formatted(4_250_800_000L + i, exchange, exchange, i));
            subscriptions.append("%s-s%d,%d,%s,%s-port,%d,2026-04-01,2026-09-30\n".formatted(exchange, i, 4_250_800_000L + i, exchange, exchange, i % 3 + 1));
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        put(files, "exchanges.csv", "code,name,city,state,country,timeZone,currency\n%s,Killed,City,SP,BR,America/Sao_Paulo,BRL\n".formatted(exchange));
        put(files, "services.csv", "code,name,recurring\n%s-port,Port,true\n".formatted(exchange));
        put(files, "organisations.csv", organisations.toString());
        put(files, "participants.csv", participants.toString());
        put(files, "subscriptions.csv", subscriptions.toString());
        return files;
    }

    private static void put(Map<String, byte[]> files, String name, String content) {
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
