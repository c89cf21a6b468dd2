package br.ix.invoice.benchmark;

import br.ix.invoice.invoicing.InvoicesIssued;
import br.ix.invoice.invoicing.number.NumberSeries;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.modulith.events.ApplicationModuleListener;

/**
 * Takes parts of the program away while a month is billed, so that what they cost can be told: the events of posting, with a listener
 * after commit that does nothing, and the gapless numbers, in whose place a counter in memory stands.
 */
@TestConfiguration
class Switches {

    static final AtomicBoolean EVENTS = new AtomicBoolean(true);
    static final AtomicBoolean NUMBERS = new AtomicBoolean(true);
    private static final AtomicLong COUNTER = new AtomicLong(2_000_000_000L);

    @Bean
    @Primary
    ApplicationEventPublisher publisherThatCanBeSilent(ApplicationContext context) {
        return event -> {
            if (EVENTS.get() || !(event instanceof InvoicesIssued)) {
                context.publishEvent(event);
            }
        };
    }

    @Bean
    IssuedListener issuedListener() {
        return new IssuedListener();
    }

    @Bean
    static BeanPostProcessor numbersFromMemory() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof NumberSeries)) {
                    return bean;
                }
                var proxy = new ProxyFactory(bean);
                proxy.setProxyTargetClass(true);
                proxy.addAdvice((org.aopalliance.intercept.MethodInterceptor) Switches::numbers);
                return proxy.getProxy();
            }
        };
    }

    private static Object numbers(MethodInvocation call) throws Throwable {
        return NUMBERS.get() ? call.proceed() : COUNTER.getAndAdd((Long) call.getArguments()[1]);
    }

    /** Hears of issued documents after commit, as a module that sends something would. */
    static class IssuedListener {

        @ApplicationModuleListener
        void on(InvoicesIssued issued) {
            // What is measured is the way here.
        }
    }
}
