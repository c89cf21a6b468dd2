package br.ix.invoice.job;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory.ConfirmType;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.retry.RepublishMessageRecovererWithConfirms;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What cannot be handled goes to the dead-letter queue; the original is acknowledged only when the copy has arrived. Each copy has an
 * id of its own, so that a copy that is delivered twice is seen once.
 */
@Component
class DeadLetters extends RepublishMessageRecovererWithConfirms {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    static final String ID = "x-dead-id";
    static final String ATTEMPTS = "x-dead-attempts";
    static final String CAUSE = X_EXCEPTION_MESSAGE;
    static final String QUEUE = X_ORIGINAL_ROUTING_KEY;

    private final int retries;

    DeadLetters(RabbitTemplate template, @Value("${spring.rabbitmq.listener.simple.retry.max-retries}") int retries) {
        super(template, "", JobQueues.DEAD, ConfirmType.CORRELATED);
        this.retries = retries;
        errorRoutingKeyPrefix("");
    }

    /** Lays a message aside for what it is; trying again would not help. */
    void lay(Message message, String why) {
        recover(message, new Poison(why));
    }

    /** A message that met no database is no poison: its request waits in its row and is sent again. */
    @Override
    public void recover(Message message, Throwable cause) {
        if (DatabaseAway.isCauseOf(cause)) {
            LOG.warn("The database is away: a message of {} is dropped, its request is sent again", message.getMessageProperties().getConsumerQueue());
            return;
        }
        super.recover(message, cause);
    }

    @Override
    protected Map<? extends String, ? extends Object> additionalHeaders(Message message, Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        // Said by the innermost cause, as the outer ones only tell that a listener failed.
        return new HashMap<>(Map.of(ID, UUID.randomUUID().toString(), CAUSE, String.valueOf(root.getMessage()),
                ATTEMPTS, root instanceof Poison ? 1 : retries + 1));
    }

    /** A message that nobody can make sense of. */
    static final class Poison extends IllegalArgumentException {

        Poison(String why) {
            super(why);
        }
    }
}
