package br.ix.invoice.job;

import br.ix.invoice.rest.request.RequestLimits;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes two pools of the one that Spring Boot makes: its settings count for both, but for the size and the time limit of statements. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestLimits.class)
class ConnectionConfiguration {

    private static final String LOCKS_AS_THEY_ARE = "SET SESSION innodb_lock_wait_timeout = @@SESSION.innodb_lock_wait_timeout";
    /** Each server reads its own: MariaDB in seconds and for every statement, MySQL (and what is like it) in milliseconds and for reads. */
    private static final String STATEMENT_LIMIT = " /*M! , SESSION max_statement_time = %s */ /*!80000 , SESSION MAX_EXECUTION_TIME = %d */";

    @Bean
    static PoolMaker poolMaker(ObjectProvider<RequestLimits> limits, ObjectProvider<JobProperties> jobs) {
        return new PoolMaker(limits, jobs);
    }

    /** Asked for each bean; only the pool becomes another. */
    static final class PoolMaker implements BeanPostProcessor, AutoCloseable {

        private final ObjectProvider<RequestLimits> limits;
        private final ObjectProvider<JobProperties> jobs;
        private HikariDataSource work = new HikariDataSource();

        PoolMaker(ObjectProvider<RequestLimits> limits, ObjectProvider<JobProperties> jobs) {
            this.limits = limits;
            this.jobs = jobs;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof HikariDataSource pool ? pools(pool) : bean;
        }

        private ConnectionPools pools(HikariDataSource requests) {
            HikariConfig forWork = new HikariConfig();
            requests.copyStateTo(forWork);
            forWork.setPoolName(requests.getPoolName() + "-jobs");
            forWork.setMaximumPoolSize(jobs.getObject().connections());
            work = new HikariDataSource(forWork);
            Duration longest = limits.getObject().statementTime();
            if (!longest.isZero()) {
                requests.setConnectionInitSql(limited(requests.getConnectionInitSql(), longest));
            }
            return new ConnectionPools(requests, work);
        }

        private static String limited(String initSql, Duration longest) {
            String seconds = String.format(Locale.ROOT, "%d.%03d", longest.toSeconds(), longest.toMillisPart());
            return (initSql == null ? LOCKS_AS_THEY_ARE : initSql) + STATEMENT_LIMIT.formatted(seconds, longest.toMillis());
        }

        @Override
        public void close() {
            work.close();
        }
    }
}
