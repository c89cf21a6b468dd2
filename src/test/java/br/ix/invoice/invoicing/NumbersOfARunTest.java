package br.ix.invoice.invoicing;

import static br.ix.invoice.invoicing.World.created202;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.World.Participant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The numbers that documents of a run get, and the days on which they are due. */
@IntegrationTest
class NumbersOfARunTest {

    private static final int ACCOUNTS = 12;

    private final ApiClient api;
    private final World world;
    private String prefix;
    private List<Participant> participants;
    private String exchange;

    @Autowired
    NumbersOfARunTest(ApiClient api) {
        this.api = api;
        this.world = new World(api);
    }

    @BeforeEach
    void anExchangeOfAnIssuerWhoseInvoicesAreDueAfterTenDays() {
        prefix = "N" + Scene.unique();
        String issuer = new Scene(api).make("issuers", Map.of("code", "i" + Scene.unique(), "legalName", "Issuer", "dueDays", 10,
                "series", Map.of("prefix", prefix)));
        exchange = world.exchange();
        String path = "/api/v1/exchanges/" + exchange;
        assertThat(api.patch(path, api.get(path).etag(), Map.of("issuer", issuer, "effectiveOn", "2026-01-01")).status()).isEqualTo(200);
        String port = world.monthlyService();
        world.price(port, exchange, "100.00");
        participants = IntStream.range(0, ACCOUNTS).mapToObj(i -> world.participant(exchange)).toList();
        participants.forEach(participant -> world.subscription(participant, port, "2026-10-01"));
    }

    @Test
    void numbersFollowTheAccountsInWhateverOrderTheirDraftsWereMade() {
        JsonNode drafted = world.draft("2026-10", exchange);
        String path = "/api/v1/billing-runs/" + drafted.path("id").asString();
        for (int i = ACCOUNTS - 2; i > 0; i -= 2) {
            created202(api.post(path + "/redraft", Map.of("accounts", List.of(participants.get(i).billingAccount()))));
            drafted = world.settled(drafted.path("id").asString(), "DRAFTED");
        }

        world.post(drafted);

        assertThat(participants.stream().map(one -> invoice(one).path("number").asString()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ACCOUNTS).mapToObj(n -> "%s %03d.%03d.%03d".formatted(prefix, 0, 0, n)).toList());
    }

    @Test
    void anAccountsOwnTermsGoBeforeThoseOfItsIssuer() {
        terms(participants.get(1), Map.of("days", 3));
        terms(participants.get(2), Map.of("days", 40));
        terms(participants.get(3), Map.of("dayOfMonth", 28));

        JsonNode drafted = world.draft("2026-10", exchange);
        String path = "/api/v1/billing-runs/" + drafted.path("id").asString();
        created202(api.post(path + "/approve", Map.of("contentHash", drafted.path("contentHash").asString(), "issuedOn", "2026-11-05")));
        world.settled(drafted.path("id").asString(), "POSTED");

        assertThat(participants.stream().limit(5).map(one -> invoice(one).path("dueOn").asString()))
                .containsExactly("2026-11-15", "2026-11-08", "2026-12-15", "2026-11-28", "2026-11-15");
    }

    private void terms(Participant participant, Map<String, Object> due) {
        String path = "/api/v1/billing-accounts/" + participant.billingAccount();
        assertThat(api.patch(path, api.get(path).etag(), Map.of("due", due)).status()).isEqualTo(200);
    }

    private JsonNode invoice(Participant participant) {
        JsonNode items = api.get("/api/v1/invoices?billingAccount=" + participant.billingAccount()).json().path("items");
        assertThat(items).hasSize(1);
        return items.path(0);
    }
}
