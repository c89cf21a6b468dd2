package br.ix.invoice.embedded;

import java.util.stream.Stream;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Whether real servers were given by configuration: then nothing embedded starts in their place. A setting without text counts as not given.
 *
 * <p>Public because what is on by default beside the embedded database alone asks here, so that there is one idea of it.
 */
public final class GivenServers {

    private GivenServers() {}

    public static boolean hasDatabase(Environment environment) {
        return isGiven(environment, "spring.datasource.url");
    }

    static boolean hasBroker(Environment environment) {
        return isGiven(environment, "spring.rabbitmq.host", "spring.rabbitmq.port", "spring.rabbitmq.addresses");
    }

    private static boolean isGiven(Environment environment, String... settings) {
        return Stream.of(settings).anyMatch(setting -> StringUtils.hasText(environment.getProperty(setting)));
    }

    static final class NoDatabase implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !hasDatabase(context.getEnvironment());
        }
    }

    static final class NoBroker implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !hasBroker(context.getEnvironment());
        }
    }
}
