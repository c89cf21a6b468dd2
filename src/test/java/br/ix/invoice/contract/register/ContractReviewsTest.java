package br.ix.invoice.contract.register;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another organisation from a day to come takes the signature away on that day. */
@IntegrationTest
class ContractReviewsTest {

    @Autowired
    private ApiClient api;
    @Autowired
    private ContractReviews reviews;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private BusinessClock clock;

    private String participant;
    private String contract;
    private LocalDate tomorrow;

    @BeforeEach
    void aSignedContractOfAParticipantThatGetsAnotherOrganisationTomorrow() {
        Scene scene = new Scene(api);
        participant = scene.make("participants", new HashMap<>(Map.of("asn", Scene.unique(), "exchange", scene.exchange(),
                "organisation", scene.organisation("Rede Antiga"))));
        contract = scene.make("contracts", new HashMap<>(Map.of("participant", participant, "textPt", "<p>{razao_social}</p>")));
        assertThat(api.post("/api/v1/contracts/" + contract + "/sign", Map.of()).status()).isEqualTo(200);
        tomorrow = clock.today(ZoneId.of("America/Sao_Paulo")).plusDays(1);
        String path = "/api/v1/participants/" + participant;
        Answer changed = api.patch(path, api.get(path).etag(), Map.of("organisation", scene.organisation("Rede Nova"), "effectiveOn", tomorrow.toString()));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    @Test
    void beforeThatDayItStaysSigned() {
        reviews.look();

        assertThat(shown()).isEqualTo("SIGNED <p>Rede Antiga</p>");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void onThatDayItIsUnsignedAndPrintsTheOtherOne() {
        theDayComes();

        reviews.look();
        reviews.look();

        assertThat(shown()).isEqualTo("UNSIGNED <p>Rede Nova</p>");
        assertThat(kept()).isZero();
    }

    /** The clock of the tests stays: what is to come comes a day earlier. */
    private void theDayComes() {
        jdbc.sql("""
                UPDATE participant_organisation SET effective_on = :today
                WHERE effective_on = :tomorrow AND participant_id = (SELECT id FROM participant WHERE public_id = :participant)
                """).param("today", tomorrow.minusDays(1)).param("tomorrow", tomorrow).param("participant", participant).update();
        jdbc.sql("UPDATE contract_review SET due_on = :today WHERE due_on = :tomorrow").param("today", tomorrow.minusDays(1))
                .param("tomorrow", tomorrow).update();
    }

    private long kept() {
        return jdbc.sql("""
                SELECT COUNT(*) FROM contract_review WHERE participant_id = (SELECT id FROM participant WHERE public_id = :participant)
                """).param("participant", participant).query(Long.class).single();
    }

    private String shown() {
        var shown = api.get("/api/v1/contracts/" + contract).json();
        return shown.path("state").asString() + " " + shown.path("textPt").asString();
    }
}
