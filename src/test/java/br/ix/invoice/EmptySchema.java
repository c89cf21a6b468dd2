package br.ix.invoice;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Empties the schema once a JVM, before the migrations: what an earlier run of the tests left is gone, whichever server it is. */
@TestConfiguration(proxyBeanMethods = false)
public class EmptySchema {

    private static final AtomicBoolean EMPTIED = new AtomicBoolean();

    @Bean
    FlywayMigrationStrategy emptyThenMigrate() {
        return flyway -> {
            if (EMPTIED.compareAndSet(false, true)) {
                flyway.clean();
            }
            flyway.migrate();
        };
    }
}
