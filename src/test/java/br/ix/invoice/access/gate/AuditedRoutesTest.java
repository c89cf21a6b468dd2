package br.ix.invoice.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each method of the API that changes something leaves an entry in the audit trail, with the id of its request; a new route is asked for its deed here. */
@IntegrationTest
class AuditedRoutesTest {

    private static final String COUNT_ENTRIES = "SELECT COUNT(*) FROM audit_entry WHERE request_id = :request AND who = 'user:admin' AND via = 'api'";

    /** What has no deed here, and why. It may only shrink. */
    private static final Map<String, String> EXCEPTIONS = new LinkedHashMap<>(Map.of(
            "POST issuers/{code}/boleto-preview", "computes and changes nothing",
            "POST issuers/{code}/pix-preview", "computes and changes nothing",
            "POST mails", "sends a document again: neither money nor rights nor a setting, and the mail is kept",
            "POST billing-runs/{id}/retry", "needs a run whose job failed: RunActions notes it as the other actions",
            "POST bank-files/{id}/apply", "needs a file whose job broke: BankFiles notes it as undo",
            "POST bank-files/{id}/undo", "needs a file of a bank: AuditedWorkTest",
            "POST bank-movements/{id}/assign", "needs a file of a bank: AuditedWorkTest",
            "POST bank-movements/{id}/settle", "needs a file of a bank: AuditedWorkTest",
            "POST webhook-deliveries/{id}/replay", "needs a delivery that failed: Webhooks notes it as test"));

    static {
        EXCEPTIONS.put("POST document-templates/{issuer}/preview", "computes and changes nothing");
    }

    /** They write through the registers and faces of the routes above, and nothing else ({@code portal} has no SQL of its own). */
    private static final Set<String> PORTAL = Set.of("ix", "participante", "servico", "contrato", "fatura", "ordemdecompra", "perfilparticipante");

    private final ApiClient api;
    private final JdbcClient database;

    @Autowired
    AuditedRoutesTest(ApiClient api, JdbcClient database) {
        this.api = api;
        this.database = database;
    }

    @Test
    void everyMethodThatChangesSomethingHasItsDeedHere() {
        Set<String> missing = new TreeSet<>(Routes.ALL.stream().filter(route -> route.method() != HttpMethod.GET).map(AuditedRoutesTest::name).toList());
        missing.removeIf(route -> PORTAL.contains(route.split("[ /]")[1]));
        Set<String> known = new HashSet<>(deeds().keySet());
        known.addAll(EXCEPTIONS.keySet());

        assertThat(missing).as("has a deed in AuditedRegister or AuditedMoney").isSubsetOf(known);
        assertThat(known).as("is a route").isSubsetOf(missing);
    }

    @TestFactory
    Stream<DynamicTest> leavesAnEntry() {
        return deeds().entrySet().stream().map(deed -> DynamicTest.dynamicTest(deed.getKey(), () -> leavesAnEntry(deed.getValue())));
    }

    private void leavesAnEntry(Supplier<Answer> deed) {
        Answer done = deed.get();

        assertThat(done.status()).as(done.text()).isBetween(200, 299);
        assertThat(database.sql(COUNT_ENTRIES).param("request", done.header("X-Request-Id")).query(Long.class).single()).isPositive();
    }

    private Map<String, Supplier<Answer>> deeds() {
        return Stream.of(new AuditedRegister(api).deeds(), new AuditedMoney(api, database).deeds(), new AuditedAccess(api, database).deeds()).flatMap(deeds -> deeds.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String name(Route route) {
        return route.method() + " " + route.path().getPatternString().substring("/api/v1/".length());
    }
}
