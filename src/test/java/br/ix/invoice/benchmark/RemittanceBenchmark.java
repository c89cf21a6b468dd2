package br.ix.invoice.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.BillingWorld;
import br.ix.invoice.invoicing.InvoicesIssued;
import br.ix.invoice.remittance.RegisteringWorld;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A benchmark, started by name only ({@code mvn test -Dtest=RemittanceBenchmark}): tells of issued invoices whose boletos must be registered, makes the files for
 * the bank until nothing waits, fetches each, and prints boletos a second and the heap's peak in each file. {@code -Dbenchmark.boletos=50000}.
 */
@IntegrationTest
class RemittanceBenchmark {

    private static final int BOLETOS = Integer.getInteger("benchmark.boletos", 50_000);
    private static final int CHUNK = 1_000;

    /** All of an issuer once more, with the numbers that follow. */
    private static final String DOUBLE = """
            INSERT INTO invoice (id, public_id, kind, regular, preview, state, run_id, billing_account_id, organisation_id, exchange_id, issuer_id, issuer_print_id,
                period, number, issued_on, due_on, currency, subtotal, tax_total, total, bill_to, hash, booked_at)
            SELECT 900000000 + i.number + :there, UUID(), i.kind, i.regular, i.preview, i.state, i.run_id, i.billing_account_id, i.organisation_id, i.exchange_id, i.issuer_id, i.issuer_print_id,
                i.period, i.number + :there, i.issued_on, i.due_on, i.currency, i.subtotal, i.tax_total, i.total, i.bill_to, i.hash, i.booked_at
            FROM invoice i JOIN issuer ON issuer.id = i.issuer_id WHERE issuer.code = :issuer AND i.number <= :more
            """;
    private static final String KEYS = """
            SELECT i.id FROM invoice i JOIN issuer ON issuer.id = i.issuer_id WHERE issuer.code = :issuer AND i.number > 1 ORDER BY i.id
            """;

    @Autowired
    private ApiClient api;

    @Autowired
    private BillingWorld billing;

    @Autowired
    private JdbcClient database;

    @Test
    void printsBoletosASecond() {
        RegisteringWorld world = new RegisteringWorld(api);
        world.invoice("690.00");
        copy(world);
        List<Long> keys = database.sql(KEYS).param("issuer", world.issuer).query(Long.class).list();

        long from = System.nanoTime();
        for (int chunk = 0; chunk < keys.size(); chunk += CHUNK) {
            billing.publish(new InvoicesIssued(keys.subList(chunk, Math.min(keys.size(), chunk + CHUNK))));
        }
        print("registrations asked for", keys.size(), from);

        from = System.nanoTime();
        print("files made and fetched", files(world), from);
    }

    private void copy(RegisteringWorld world) {
        for (int there = 1; there < BOLETOS; there *= 2) {
            database.sql(DOUBLE).param("issuer", world.issuer).param("there", there).param("more", BOLETOS - there).update();
        }
    }

    private int files(RegisteringWorld world) {
        Load load = new Load(database);
        int titles = 0;
        for (Answer made = made(world, load); made.status() == 201; made = made(world, load)) {
            JsonNode file = made.json();
            titles += file.path("titles").asInt();
            assertThat(world.text(file)).hasSizeGreaterThan(file.path("titles").asInt() * 2 * 240);
            System.out.println("BENCHMARK " + String.format(Locale.ROOT, "file %d: %,d boletos, peak of the heap %,d MB", file.path("sequence").asInt(),
                    file.path("titles").asInt(), load.peakHeapMegabytes()));
        }
        assertThat(titles).isEqualTo(BOLETOS);
        return titles;
    }

    private static Answer made(RegisteringWorld world, Load load) {
        load.reset();
        return world.make();
    }

    private static void print(String what, int boletos, long from) {
        long millis = Math.max(1, (System.nanoTime() - from) / 1_000_000);
        System.out.println("BENCHMARK " + String.format(Locale.ROOT, "%s: %,d in %,d ms: %,d a second", what, boletos, millis, boletos * 1_000L / millis));
    }
}
