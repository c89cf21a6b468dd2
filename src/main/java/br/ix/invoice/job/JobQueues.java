package br.ix.invoice.job;

import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory.ConfirmType;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.retry.MessageRecoverer;
import org.springframework.amqp.rabbit.retry.RepublishMessageRecovererWithConfirms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The queues: plain and durable, so that every broker accepts them; limits are policies of the broker ({@code rabbitmq/}). */
@Configuration(proxyBeanMethods = false)
class JobQueues {

    static final String JOBS = "ix.jobs";
    static final String DEAD = "ix.dead";

    @Bean
    Queue jobQueue() {
        return new Queue(JOBS, true);
    }

    @Bean
    Queue deadQueue() {
        return new Queue(DEAD, true);
    }

    /** What cannot be handled goes to the dead-letter queue; the original is acknowledged only when the copy has arrived. */
    @Bean
    MessageRecoverer deadLetters(RabbitTemplate template) {
        var recoverer = new RepublishMessageRecovererWithConfirms(template, "", DEAD, ConfirmType.CORRELATED);
        recoverer.errorRoutingKeyPrefix("");
        return recoverer;
    }
}
