package br.ix.invoice;

import br.ix.invoice.time.BusinessClock;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** The clock of the business where no module gives one that can be set. */
@Configuration(proxyBeanMethods = false)
class RealTime {

    @Bean
    @Fallback
    BusinessClock clockOfTheMachine() {
        return new BusinessClock(Clock.systemUTC(), Duration.ZERO);
    }
}
