package br.ix.invoice.time.setting;

import br.ix.invoice.time.BusinessClock;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The two clocks: who asks for a {@link Clock} (logs, leases, the registry of events) gets that of the machine, who asks for
 * the {@link BusinessClock} gets that of the business.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TimeConfiguration {

    @Bean
    @Primary
    Clock systemClock() {
        return Clock.systemUTC();
    }

    @Bean
    BusinessClock businessClock(Clock systemClock, ClockSetting setting) {
        return new BusinessClock(systemClock, setting::ahead);
    }
}
