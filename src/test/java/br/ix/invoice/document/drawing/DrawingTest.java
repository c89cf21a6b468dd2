package br.ix.invoice.document.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.World;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What was issued ({@code IssuedDocuments} hears of it) is drawn before anybody asks for it. */
@IntegrationTest
class DrawingTest {

    private final ApiClient api;
    private final World world;
    private final JdbcClient jdbc;
    private final Drawing drawing;
    private String run;

    @Autowired
    DrawingTest(ApiClient api, JdbcClient jdbc, Drawing drawing) {
        this.api = api;
        this.world = new World(api);
        this.jdbc = jdbc;
        this.drawing = drawing;
    }

    @BeforeEach
    void forgetWhatOthersIssued() {
        jdbc.sql("DELETE FROM undrawn_document").update();
    }

    @Test
    void whatIsIssuedIsDrawnOnceAndServedFromThere() {
        String invoice = billed().path("id").asString();
        long before = api.get("/api/v1/document-drawing").json().path("drawn").asLong();

        boolean worked = drawing.drawNext(() -> false);

        assertThat(worked).isTrue();
        assertThat(drawing.drawNext(() -> false)).isFalse();
        JsonNode progress = api.get("/api/v1/document-drawing").json();
        assertThat(progress.path("waiting").asLong()).isZero();
        assertThat(progress.path("drawn").asLong()).isEqualTo(before + 1);
        jdbc.sql("UPDATE invoice_document SET pdf = 'as it was drawn' WHERE invoice_public_id = ?").param(invoice).update();
        assertThat(new String(document(invoice), StandardCharsets.US_ASCII)).isEqualTo("as it was drawn");
    }

    @Test
    void whatIsDrawnAheadIsWhatTheFirstReaderWouldDraw() {
        String invoice = billed().path("id").asString();
        drawing.drawNext(() -> false);
        byte[] ahead = document(invoice);

        jdbc.sql("DELETE FROM invoice_document WHERE invoice_public_id = ?").param(invoice).update();

        assertThat(document(invoice)).isEqualTo(ahead);
    }

    @Test
    void nothingIsDrawnWhileARunIsAtWork() {
        billed();
        setState("POSTING");

        boolean worked = drawing.drawNext(() -> false);

        setState("POSTED");
        assertThat(worked).isFalse();
        assertThat(drawing.drawNext(() -> false)).isTrue();
    }

    @Test
    void whatIsStoppedOrKilledHalfWayIsDrawnLaterAndNothingTwice() {
        String invoice = billed().path("id").asString();
        drawing.drawNext(() -> true);
        assertThat(drawing.progress().waiting()).isEqualTo(1);
        jdbc.sql("UPDATE undrawn_document SET next_at = CURRENT_TIMESTAMP(6) - INTERVAL 1 SECOND").update();
        document(invoice);
        long drawn = drawing.progress().drawn();

        drawing.drawNext(() -> false);

        assertThat(drawing.progress()).isEqualTo(new Drawing.Progress(true, 0, drawn, drawing.progress().failed()));
    }

    @Test
    void whatIsNotIssuedInTheEndIsNotDrawn() {
        String exchange = exchangeWithAPort();

        world.draft("2026-10", exchange);

        assertThat(drawing.progress().waiting()).isZero();
    }

    private void setState(String state) {
        jdbc.sql("UPDATE billing_run SET state = ? WHERE public_id = ?").param(state).param(run).update();
    }

    private JsonNode billed() {
        JsonNode billed = world.bill("2026-10", exchangeWithAPort());
        run = billed.path("id").asString();
        return world.invoicesOf(billed).path(0);
    }

    private String exchangeWithAPort() {
        String exchange = world.exchange();
        String service = world.monthlyService();
        world.price(service, exchange, "690.00");
        world.subscription(world.participant(exchange), service, "2026-10-11");
        return exchange;
    }

    private byte[] document(String invoice) {
        return api.with("Accept", "application/pdf, application/problem+json").get("/api/v1/invoices/" + invoice + "/document").body();
    }
}
