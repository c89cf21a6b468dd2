package br.ix.invoice.job;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.BillingWorld;
import br.ix.invoice.invoicing.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.RabbitListenerEndpointRegistry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What cannot be handled: laid aside, seen (DeadLetterListener), done again or given up; nothing behind it waits. */
@IntegrationTest
class DeadMessagesTest {

    private static final String HOME = "/api/v1/dead-messages";

    private final ApiClient api;
    private final World world;
    private final RabbitTemplate broker;
    private final JdbcClient database;

    @Autowired
    private RabbitListenerEndpointRegistry listeners;

    @Autowired
    private RabbitAdmin queues;

    @Autowired
    private BillingWorld events;

    @Autowired
    private EventsAgain eventsAgain;

    @Autowired
    DeadMessagesTest(ApiClient api, RabbitTemplate broker, JdbcClient database) {
        this.api = api;
        this.world = new World(api);
        this.broker = broker;
        this.database = database;
    }

    @Test
    void aMessageThatNobodyUnderstandsIsLaidAsideAndThoseBehindItGoOn() {
        String poison = "poison-" + UUID.randomUUID();

        broker.convertAndSend("", JobQueues.JOBS, poison);
        world.draft("2026-10", world.exchange());

        JsonNode dead = awaitDead(poison);
        assertThat(dead.path("source").asString()).isEqualTo("ix.jobs");
        assertThat(dead.path("cause").asString()).isEqualTo("It points to no request of a job");
        assertThat(dead.path("state").asString()).isEqualTo("WAITING");
        assertThat(dead.path("attempts").asInt()).isEqualTo(1);
        assertThat(dead.path("ageSeconds").asLong()).isBetween(0L, 60L);
    }

    @Test
    void bytesThatAreNoTextAreKeptToTheByte() {
        byte[] bytes = {0, (byte) 0xff, (byte) 0xfe, 42};

        broker.send("", JobQueues.JOBS, MessageBuilder.withBody(bytes).build());

        JsonNode dead = awaitDead("AP/+Kg==");
        assertThat(dead.path("encoding").asString()).isEqualTo("BASE64");
        api.post(HOME + "/" + dead.path("id").asString() + "/discard", Map.of("reason", "a test"));
    }

    @Test
    void aReplayedMessageDoesItsWork() {
        String run = runWhoseMessageDied();
        String id = awaitDead(request(run)).path("id").asString();

        Answer replayed = api.post(HOME + "/" + id + "/replay", Map.of());

        assertThat(replayed.status()).as(replayed.text()).isEqualTo(202);
        assertThat(replayed.json().path("state").asString()).isEqualTo("REPLAYED");
        assertThat(replayed.json().path("decidedBy").asString()).isEqualTo("admin");
        world.settled(run, "DRAFTED");
        assertThat(api.post(HOME + "/" + id + "/replay", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void aMessageIsGivenUpForAReasonAndOnlyOnce() {
        String poison = "poison-" + UUID.randomUUID();
        broker.convertAndSend("", JobQueues.JOBS, poison);
        String address = HOME + "/" + awaitDead(poison).path("id").asString();

        Answer without = api.post(address + "/discard", Map.of("reason", " "));
        Answer given = api.post(address + "/discard", Map.of("reason", "sent by mistake"));
        Answer again = api.post(address + "/discard", Map.of("reason", "sent by mistake"));

        assertThat(without.status()).isEqualTo(400);
        assertThat(given.status()).isEqualTo(202);
        assertThat(api.get(address).json().path("reason").asString()).isEqualTo("sent by mistake");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("state").asString()).isEqualTo("DISCARDED");
    }

    @Test
    void aCopyThatIsDeliveredTwiceIsSeenOnce() {
        String poison = "poison-" + UUID.randomUUID();
        var copy = MessageBuilder.withBody(poison.getBytes(StandardCharsets.UTF_8)).setHeader(DeadLetters.ID, UUID.randomUUID().toString()).build();

        broker.send("", JobQueues.DEAD, copy);
        broker.send("", JobQueues.DEAD, copy);

        awaitDead(poison);
        Awaitility.await().until(() -> queues.getQueueInfo(JobQueues.DEAD).getMessageCount() == 0);
        assertThat(database.sql("SELECT COUNT(*) FROM dead_message WHERE body = :body").param("body", poison).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void anEventWhoseListenerKeepsFailingWaitsForAPersonAndIsHandledWhenReplayed() {
        String word = "word-" + UUID.randomUUID();
        TestListener.FAILING.add(word);
        events.publish(new TestListener.Told(word));
        Awaitility.await().until(() -> database.sql("""
                UPDATE EVENT_PUBLICATION SET COMPLETION_ATTEMPTS = 10 WHERE STATUS = 'FAILED' AND SERIALIZED_EVENT LIKE CONCAT('%', :word, '%')
                """).param("word", word).update() == 1);

        eventsAgain.look();
        JsonNode dead = awaitDead(word);
        TestListener.FAILING.remove(word);
        api.post(HOME + "/" + dead.path("id").asString() + "/replay", Map.of());

        assertThat(dead.path("kind").asString()).isEqualTo("EVENT");
        assertThat(dead.path("source").asString()).isEqualTo("test-listener");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> TestListener.HANDLED.contains(word));
    }

    @Test
    void anEventThatFailedIsHandledAgainByItself() {
        String word = "word-" + UUID.randomUUID();
        TestListener.FAILING.add(word);
        events.publish(new TestListener.Told(word));
        Awaitility.await().until(() -> database.sql("""
                SELECT COUNT(*) FROM EVENT_PUBLICATION WHERE STATUS = 'FAILED' AND SERIALIZED_EVENT LIKE CONCAT('%', :word, '%')
                """).param("word", word).query(Long.class).single() == 1);

        TestListener.FAILING.remove(word);

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> TestListener.HANDLED.contains(word));
    }

    /** A run whose request is not sent again by itself for a while, and whose message lies in the dead-letter queue. */
    private String runWhoseMessageDied() {
        listeners.getListenerContainer("jobs").stop();
        try {
            String run = World.created202(world.requestRun("2026-10", world.exchange(), false));
            Awaitility.await().until(() -> queues.getQueueInfo(JobQueues.JOBS).getMessageCount() > 0);
            queues.purgeQueue(JobQueues.JOBS);
            broker.send("", JobQueues.DEAD, MessageBuilder.withBody(request(run).getBytes(StandardCharsets.UTF_8))
                    .setHeader(DeadLetters.QUEUE, JobQueues.JOBS).setHeader(DeadLetters.CAUSE, "a test").build());
            return run;
        } finally {
            listeners.getListenerContainer("jobs").start();
        }
    }

    private String request(String run) {
        return database.sql("SELECT q.id FROM job_request q JOIN billing_run r ON r.id = q.subject_id WHERE r.public_id = :run")
                .param("run", run).query(String.class).single();
    }

    private JsonNode awaitDead(String content) {
        return Awaitility.await("dead: " + content).atMost(Duration.ofSeconds(60)).until(() -> {
            for (JsonNode one : api.get(HOME + "?state=WAITING&limit=500").json().path("items")) {
                if (one.path("body").asString().contains(content)) {
                    return one;
                }
            }
            return null;
        }, found -> found != null);
    }
}
