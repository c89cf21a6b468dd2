package br.ix.invoice.invoicing;

import static br.ix.invoice.invoicing.BoundedExchange.texts;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World.Participant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Accounts that come to nothing, by what the issuer says of zero invoices. */
@IntegrationTest
class ZeroInvoicesTest {

    @Autowired
    private ApiClient api;

    @ParameterizedTest
    @CsvSource({"SUPPRESS, 0, 1", "ISSUE, 1, 0"})
    void whereEveryLineIsZeroADocumentIsMadeOrNotAsTheIssuerSays(String policy, int billed, int nothingDue) {
        var at = new BoundedExchange(api, Map.of("zeroInvoices", policy));
        free(at, at.world.participant(at.exchange));

        JsonNode run = at.draft("2026-10");

        assertThat(run.path("counts").path("billed").asInt()).isEqualTo(billed);
        assertThat(run.path("counts").path("nothingDue").asInt()).isEqualTo(nothingDue);
        assertThat(at.world.invoicesOf(at.world.post(run))).hasSize(billed);
    }

    @ParameterizedTest
    @CsvSource({"SUPPRESS", "ISSUE"})
    void daysAtZeroAreChargedEitherWaySoALaterPriceIsADifference(String policy) {
        var at = new BoundedExchange(api, Map.of("zeroInvoices", policy));
        Participant network = at.world.participant(at.exchange);
        String subscription = free(at, network);
        at.bill("2026-09");
        at.change("/api/v1/subscriptions/" + subscription, Map.of("agreedUnitPrice", "31.00", "effectiveOn", "2026-10-01"));

        JsonNode lines = at.world.invoicesOf(at.draft("2026-10")).path(0).path("lines");

        assertThat(texts(lines, "from")).containsExactly("2026-10-01");
        assertThat(texts(lines, "amount")).containsExactly("31.00");
    }

    @ParameterizedTest
    @CsvSource({"SUPPRESS", "ISSUE"})
    void zerosStandBesideOtherLinesWhateverTheIssuerSays(String policy) {
        var at = new BoundedExchange(api, Map.of("zeroInvoices", policy));
        Participant network = at.world.participant(at.exchange);
        free(at, network);
        at.ports(network, "1", "2026-10-01");

        JsonNode invoices = at.world.invoicesOf(at.draft("2026-10"));

        assertThat(texts(invoices, "total")).containsExactly("100.00");
        assertThat(texts(invoices.path(0).path("lines"), "amount")).containsExactlyInAnyOrder("0.00", "0.00", "100.00");
    }

    @Test
    void linesThatCancelOutMakeAnInvoiceOfZeroThatIsPaidAlthoughZerosAreSuppressed() {
        var at = new BoundedExchange(api, Map.of("zeroInvoices", "SUPPRESS"));
        Participant network = at.world.participant(at.exchange);
        String subscription = at.ports(network, "1", "2026-09-01");
        at.bill("2026-09");
        at.change(subscription, Map.of("quantity", "0.5", "effectiveOn", "2026-09-01"));

        JsonNode invoice = at.world.invoicesOf(at.world.post(at.draft("2026-10"))).path(0);

        assertThat(invoice.path("total").asString()).isEqualTo("0.00");
        assertThat(invoice.path("paymentState").asString()).isEqualTo("PAID");
        assertThat(texts(invoice.path("lines"), "amount")).containsExactlyInAnyOrder("-50.00", "50.00");
    }

    /** A subscription from September on at an agreed price of zero; its id. */
    private static String free(BoundedExchange at, Participant network) {
        return at.world.subscription(network, at.port, Map.of("startsOn", "2026-09-01", "agreedUnitPrice", "0.00"));
    }
}
