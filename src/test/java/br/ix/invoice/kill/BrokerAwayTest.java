package br.ix.invoice.kill;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.job.IssuedCopies;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** A broker that is away for a whole run, and one that brings its messages again. */
@Tag("own-servers")
class BrokerAwayTest {

    private static final int BACKLOG = 120;
    private static final int AT_ONCE = 100;

    private static Cluster cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = Cluster.shared();
    }

    @Test
    void aRunWhoseRequestArrivedFinishesWithoutTheBrokerItsEventsWaitAndNothingIsLost() throws Exception {
        List<String> exchanges = cluster.fresh(2);
        List<String> arrived = List.of(exchanges.get(0));
        List<String> held = List.of(Orders.hold(exchanges.get(0), "list-accounts-due:begun", 1));
        cluster.orders().give(held);
        cluster.request(exchanges.get(0));
        cluster.awaitSaid(held);
        Kills.count(Target.BROKER, arrived, cluster.orders().said());
        cluster.kill(Target.BROKER);
        cluster.orders().give(List.of());
        cluster.request(exchanges.get(1));
        cluster.endAlike(arrived);
        Awaitility.await("events wait").atMost(Duration.ofSeconds(60)).until(() -> events("STATUS = 'FAILED'") >= 20);
        multiplyEvents();
        assertThat(cluster.isPosted(List.of(exchanges.get(1)))).isFalse();

        cluster.start(Target.BROKER);

        cluster.endAlike(exchanges);
        Awaitility.await("events are handled, few at a time").atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(100)).until(() -> {
            assertThat(events("STATUS IN ('PROCESSING', 'RESUBMITTED')")).isLessThanOrEqualTo(AT_ONCE);
            return events("LISTENER_ID = 'issued-copies'") == 0;
        });
        assertThat(announced()).containsAll(issued(exchanges));
    }

    @Test
    void aMessageThatComesAgainWhileItsOwnerIsSlowStartsNothing() throws Exception {
        String exchange = cluster.fresh(1).get(0);
        List<String> held = List.of(Orders.hold(exchange, "draft-accounts:written", 5));
        cluster.orders().give(held);
        cluster.request(exchange);
        cluster.awaitSaid(held);
        String request = cluster.database().sql("""
                SELECT q.id FROM job_request q JOIN billing_run r ON r.id = q.subject_id JOIN exchange e ON e.id = r.exchange_id
                WHERE q.job = 'draft-invoices' AND e.code = :exchange
                """).param("exchange", exchange).query(String.class).single();

        cluster.killAndStartHolding(Target.BROKER);
        var connections = cluster.servers().broker();
        var broker = new RabbitTemplate(connections);
        Awaitility.await("the broker is back").ignoreExceptions().atMost(Duration.ofSeconds(60)).until(() -> broker.execute(channel -> true));
        for (int i = 0; i < 20; i++) {
            broker.convertAndSend("", "ix.jobs", request);
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> broker.execute(channel -> channel.messageCount("ix.jobs")) == 0);
        connections.destroy();
        cluster.orders().give(List.of());

        cluster.endAlike(List.of(exchange));
        assertThat(cluster.database().sql("SELECT fence FROM job_request WHERE id = :id").param("id", request).query(Integer.class).single()).isEqualTo(1);
    }

    /** As many events as a large run leaves while the broker is away. */
    private static void multiplyEvents() {
        assertThat(cluster.database().sql("""
                INSERT INTO EVENT_PUBLICATION (ID, LISTENER_ID, EVENT_TYPE, SERIALIZED_EVENT, PUBLICATION_DATE, STATUS, COMPLETION_ATTEMPTS)
                SELECT UUID(), p.LISTENER_ID, p.EVENT_TYPE, p.SERIALIZED_EVENT, p.PUBLICATION_DATE, 'FAILED', 0
                FROM EVENT_PUBLICATION p JOIN billing_account b WHERE p.STATUS = 'FAILED' LIMIT :backlog
                """).param("backlog", BACKLOG).update()).isEqualTo(BACKLOG);
    }

    private static int events(String which) {
        return cluster.database().sql("SELECT COUNT(*) FROM EVENT_PUBLICATION WHERE " + which).query(Integer.class).single();
    }

    /** The keys of documents that the broker was told of. */
    private static Set<Long> announced() throws Exception {
        var connections = cluster.servers().broker();
        var broker = new RabbitTemplate(connections);
        var keys = new TreeSet<Long>();
        for (Message message = broker.receive(IssuedCopies.QUEUE); message != null; message = broker.receive(IssuedCopies.QUEUE)) {
            List.of(new String(message.getBody(), StandardCharsets.US_ASCII).split(" ")).forEach(key -> keys.add(Long.valueOf(key)));
        }
        connections.destroy();
        return keys;
    }

    private static List<Long> issued(List<String> exchanges) {
        return new ArrayList<>(cluster.database().sql("SELECT i.id FROM invoice i JOIN exchange e ON e.id = i.exchange_id WHERE e.code IN (:exchanges)")
                .param("exchanges", exchanges).query(Long.class).list());
    }
}
