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
    void whatCannotBeDrawnIsTriedAloneLaterAndThenLeftToAPerson() {
        JsonNode invoice = billed();
        String id = invoice.path("id").asString();
        String print = jdbc.sql("SELECT bill_to FROM invoice WHERE public_id = ?").param(id).query(String.class).single();
        print(id, print.replace("legalName", "noName"));

        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(undrawn(invoice).isMissingNode()).as("attempt %d", attempt).isTrue();
            jdbc.sql("UPDATE undrawn_document SET next_at = CURRENT_TIMESTAMP(6)").update();
            drawing.drawNext(() -> false);
            assertThat(drawing.drawNext(() -> false)).as("waits").isFalse();
        }

        JsonNode given = undrawn(invoice);
        assertThat(given.path("attempts").asInt()).isEqualTo(5);
        assertThat(given.path("number")).isEqualTo(invoice.path("number"));
        assertThat(drawing.progress().waiting()).isZero();
        print(id, print);
        assertThat(api.post("/api/v1/undrawn-documents/" + id + "/retry", java.util.Map.of()).status()).isEqualTo(202);
        assertThat(drawing.drawNext(() -> false)).isTrue();
        assertThat(undrawn(invoice).isMissingNode()).isTrue();
        assertThat(api.post("/api/v1/undrawn-documents/" + id + "/retry", java.util.Map.of()).status()).isEqualTo(404);
    }

    @Test
    void aChunkThatNeverComesToItsEndIsDrawnOneByOne() {
        billed();
        jdbc.sql("UPDATE undrawn_document SET attempts = 5, invoices = CONCAT(invoices, ',0'), invoice_count = 2").update();

        drawing.drawNext(() -> false);

        assertThat(jdbc.sql("SELECT invoice_count FROM undrawn_document WHERE reason IS NOT NULL").query(Integer.class).list()).containsExactly(1, 1);
    }

    private void print(String invoice, String snapshot) {
        jdbc.sql("UPDATE invoice SET bill_to = ? WHERE public_id = ?").params(snapshot, invoice).update();
    }

    private JsonNode undrawn(JsonNode invoice) {
        return api.get("/api/v1/undrawn-documents?limit=500").json().path("items").valueStream().filter(one -> one.path("invoice").equals(invoice.path("id")))
                .findFirst().orElse(tools.jackson.databind.node.MissingNode.getInstance());
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
