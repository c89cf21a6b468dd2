package br.ix.invoice.job;

import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.config.RetryInterceptorBuilder;
import org.springframework.amqp.rabbit.config.SimpleRabbitListenerContainerFactory;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.retry.ImmediateRequeueMessageRecoverer;
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

    /** Dead messages have nowhere else to go: while the database is away they stay in their queue. */
    @Bean
    SimpleRabbitListenerContainerFactory deadLetterListeners(ConnectionFactory connections) {
        var factory = new SimpleRabbitListenerContainerFactory();
        factory.setConnectionFactory(connections);
        factory.setPrefetchCount(50);
        factory.setAdviceChain(RetryInterceptorBuilder.stateless().maxRetries(5).backOffOptions(500, 2, 10_000)
                .recoverer(new ImmediateRequeueMessageRecoverer()).build());
        return factory;
    }
}
