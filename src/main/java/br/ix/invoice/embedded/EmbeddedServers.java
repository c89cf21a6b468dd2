package br.ix.invoice.embedded;

import org.springframework.boot.amqp.autoconfigure.RabbitConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * The servers as beans, and how to reach them. The pool and the connections are made from these details, so they close first; the servers
 * themselves end after the context, see {@link RunningServers}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbeddedSettings.class)
class EmbeddedServers {

    @Bean
    @Conditional(GivenServers.NoDatabase.class)
    JdbcConnectionDetails embeddedDatabase(EmbeddedSettings settings) {
        return new DatabaseAddress(RunningServers.in(settings.folder()).database(settings.embedded().database()));
    }

    @Bean
    @Conditional(GivenServers.NoBroker.class)
    RabbitConnectionDetails embeddedBroker(EmbeddedSettings settings) {
        return new BrokerAddress(RunningServers.in(settings.folder()).broker(settings.embedded().broker()));
    }
}
