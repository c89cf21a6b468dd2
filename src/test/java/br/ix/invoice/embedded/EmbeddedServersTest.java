package br.ix.invoice.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class EmbeddedServersTest {

    @Autowired
    ApiClient api;

    @Autowired
    JdbcClient database;

    @Autowired
    RabbitTemplate broker;

    @Test
    void saysThatItIsReady() {
        var answer = api.anonymous().get("/actuator/health/readiness");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asString()).isEqualTo("UP");
    }

    @Test
    void keepsTextOfEveryScript() {
        var text = "Associação 互联网 🏦";

        var back = database.sql("SELECT :text").param("text", text).query(String.class).single();

        assertThat(back).isEqualTo(text);
    }

    @Test
    void computesInUtc() {
        var difference = database.sql("SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), NOW())").query(Long.class).single();

        assertThat(difference).isZero();
    }

    @Test
    void hasTheTablesOfSpringBatchAndOfEvents() {
        var sequences = database.sql("SELECT COUNT(*) FROM BATCH_JOB_EXECUTION_SEQ").query(Long.class).single();
        var events = database.sql("SELECT COUNT(SERIALIZED_EVENT) FROM EVENT_PUBLICATION").query(Long.class).single();

        assertThat(sequences).isEqualTo(1);
        assertThat(events).isNotNegative();
    }

    @Test
    void deliversAMessage() {
        var queue = "ix.test.message";
        broker.execute(channel -> channel.queueDeclare(queue, false, false, true, null));

        broker.convertAndSend("", queue, "October");

        assertThat(broker.receiveAndConvert(queue, 5_000)).isEqualTo("October");
    }
}
