package br.ix.invoice.payment;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.invoicing.World;
import br.ix.invoice.invoicing.World.Participant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A participant has more accounts than a page of the API. */
@IntegrationTest
class ManyAccountsTest {

    private static final String NUMBERS = "WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 501) ";
    private static final String ACCOUNTS = "INSERT INTO billing_account (public_id, exchange_id, own_participant_id) " + NUMBERS
            + "SELECT CONCAT('many-', :asn, '-', n), (SELECT MIN(id) FROM exchange), -:asn * 1000 - n FROM number";
    private static final String MEMBERS = """
            INSERT INTO billing_account_participant (participant_id, effective_on, billing_account_id, asn)
            SELECT own_participant_id, '1900-01-01', id, :asn FROM billing_account WHERE public_id LIKE CONCAT('many-', :asn, '-%')
            """;
    private static final String FORGET_MEMBERS = "DELETE FROM billing_account_participant WHERE participant_id < 0";
    private static final String FORGET_ACCOUNTS = "DELETE FROM billing_account WHERE public_id LIKE 'many-%'";

    private final ApiClient api;
    private final JdbcClient database;
    private final World world;

    @Autowired
    ManyAccountsTest(ApiClient api, JdbcClient database) {
        this.api = api;
        this.database = database;
        this.world = new World(api);
    }

    @AfterEach
    void theAccountsGo() {
        database.sql(FORGET_MEMBERS).update();
        database.sql(FORGET_ACCOUNTS).update();
    }

    @Test
    void seesThePaymentsOfAllOfThem() {
        Participant first = world.participant(world.exchange());
        database.sql(ACCOUNTS).param("asn", first.asn()).update();
        database.sql(MEMBERS).param("asn", first.asn()).update();
        String last = new Scene(api).make("participants", Map.of("asn", first.asn(), "exchange", world.exchange(), "organisation", first.organisation()));
        String account = api.get("/api/v1/participants/" + last).json().path("billingAccount").asString();
        ApiClient participant = api.withKey(api.post("/api/v1/api-keys", Map.of("name", "many", "role", "participant", "asn", first.asn())).json().path("key").asString());

        String payment = api.post("/api/v1/payments", "k" + Scene.unique(), Map.of("billingAccount", account, "amount", "40.00", "receivedOn", "2026-10-01",
                "currency", "BRL")).json().path("id").asString();

        assertThat(participant.get("/api/v1/payments").text()).contains(payment);
        assertThat(participant.get("/api/v1/payments/" + payment).status()).isEqualTo(200);
    }
}
