package br.ix.invoice.job;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The threads of jobs: few, apart from those that serve pages. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(JobProperties.class)
class JobExecutors {

    /** One thread a job; a job spreads its work over {@link #partitionExecutor}. */
    @Bean
    ThreadPoolTaskExecutor jobExecutor() {
        return pool("job-", 4, 4);
    }

    /** The partitions of jobs; as many at once as pay off on one machine (two cores: more only wait for the database). */
    @Bean
    ThreadPoolTaskExecutor partitionExecutor(JobProperties properties) {
        return pool("partition-", properties.threads(), properties.threads());
    }

    @Bean
    ThreadPoolTaskExecutor jobMessageExecutor() {
        return pool("job-message-", 1, 2);
    }

    private static ThreadPoolTaskExecutor pool(String prefix, int core, int most) {
        var pool = new ThreadPoolTaskExecutor();
        pool.setThreadNamePrefix(prefix);
        pool.setCorePoolSize(core);
        pool.setMaxPoolSize(most);
        pool.setWaitForTasksToCompleteOnShutdown(false);
        return pool;
    }
}
