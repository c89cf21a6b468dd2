package br.ix.invoice.job;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.stereotype.Component;

/** Reads the dead-letter queue into the table, where a person sees what is in it. */
@Component
class DeadLetterListener {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterListener.class);
    private static final int LONGEST_CAUSE = 1_000;
    private static final int LONGEST_SOURCE = 512;

    /** A dead message as it is kept. */
    record Dead(String id, String source, String body, String encoding, String cause, int attempts) {
    }

    private final DeadMessageRows rows;

    DeadLetterListener(DeadMessageRows rows) {
        this.rows = rows;
    }

    @RabbitListener(queues = JobQueues.DEAD, id = "dead", containerFactory = "deadLetterListeners")
    void on(Message message) {
        Dead dead = dead(message);
        rows.keep(dead);
        LOG.warn("A message of {} could not be handled and waits for a person: {}", dead.source(), dead.cause());
    }

    /** What another program laid into the queue has neither id nor cause. */
    private static Dead dead(Message message) {
        String given = header(message, DeadLetters.ID, "");
        String id = given.matches("[0-9a-f-]{36}") ? given : UUID.randomUUID().toString();
        String source = shortened(header(message, DeadLetters.QUEUE, JobQueues.JOBS), LONGEST_SOURCE);
        String cause = shortened(header(message, DeadLetters.CAUSE, "It does not say why"), LONGEST_CAUSE);
        int attempts = message.getMessageProperties().getHeaders().get(DeadLetters.ATTEMPTS) instanceof Integer known ? known : 1;
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(message.getBody())).toString();
            return new Dead(id, source, text, "TEXT", cause, attempts);
        } catch (CharacterCodingException noText) {
            return new Dead(id, source, Base64.getEncoder().encodeToString(message.getBody()), "BASE64", cause, attempts);
        }
    }

    private static String header(Message message, String name, String otherwise) {
        return Objects.toString(message.getMessageProperties().getHeaders().get(name), otherwise);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
