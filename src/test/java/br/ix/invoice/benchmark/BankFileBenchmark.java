package br.ix.invoice.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.HandWorld;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import br.ix.invoice.payment.BankFileCalls;
import br.ix.invoice.payment.bankfile.ReturnFile;
import br.ix.invoice.payment.bankfile.ReturnFile.Entry;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A benchmark, started by name only ({@code mvn test -Dtest=BankFileBenchmark}): applies a return whose settlements all name an invoice, one of which
 * nobody knows any, and the first once more, and prints records a second. {@code -Dbenchmark.movements=20000}, {@code -Dbenchmark.invoices=500}.
 */
@IntegrationTest
class BankFileBenchmark {

    private static final int MOVEMENTS = Integer.getInteger("benchmark.movements", 20_000);
    private static final int INVOICES = Integer.getInteger("benchmark.invoices", 500);

    @Autowired
    private ApiClient api;

    @Test
    void printsRecordsASecond() {
        World world = new World(api);
        HandWorld hand = new HandWorld(api, world);
        String exchange = world.exchange();
        List<Participant> payers = IntStream.range(0, INVOICES / 10 + 1).mapToObj(n -> world.participant(exchange)).toList();
        List<String> numbers = IntStream.range(0, INVOICES).mapToObj(n -> hand.byHand(payers.get(n / 10), MOVEMENTS + ".00").path("number").asString()).toList();
        BankFileCalls files = new BankFileCalls(api);
        files.applied("warm.ret", file("1", List.of(), MOVEMENTS / 4));
        measure(files, "matched", file("2", numbers, MOVEMENTS));
        measure(files, "unknown", file("3", List.of(), MOVEMENTS));
        measure(files, "known already", file("2", numbers, MOVEMENTS));
    }

    private static void measure(BankFileCalls files, String what, String text) {
        long from = System.nanoTime();
        String file = files.applied(what + ".ret", text);
        long millis = (System.nanoTime() - from) / 1_000_000;
        assertThat(files.item(file).path("counts").path("read").asInt()).isEqualTo(MOVEMENTS);
        System.out.println("BENCHMARK " + String.format(Locale.ROOT, "%s: %,d movements (%s) in %,d ms: %,d a second", what, MOVEMENTS, files.counts(file),
                millis, MOVEMENTS * 1_000L / millis));
    }

    /** Settlements that name invoices in turn, or nothing but a number of their own. */
    private static String file(String agreement, List<String> numbers, int movements) {
        ReturnFile file = new ReturnFile(agreement, 1);
        IntStream.range(0, movements).forEach(n -> file.with(numbers.isEmpty() ? Entry.from("", "1.00").withOurNumber(agreement + "N" + n)
                : Entry.paid(numbers.get(n % numbers.size()), "1.00").withOurNumber(agreement + "M" + n)));
        return file.text();
    }
}
