package br.ix.invoice.job;

import br.ix.invoice.IxInvoice;
import br.ix.invoice.invoicing.run.GuardsOut;
import br.ix.invoice.kill.Orders;
import java.nio.file.Path;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The program as it is, with a look at the named instants of its runs around its beans; nothing of this is in the product. */
public final class HeldProgram {

    private static final int ENOUGH_THREADS = 40;

    private HeldProgram() {
    }

    public static void main(String[] arguments) {
        new SpringApplication(IxInvoice.class, Around.class).run(arguments);
    }

    /** No configuration by annotation, so that no scan of another test finds it. */
    static final class Around {

        @Bean
        IssuedCopies issuedCopies(RabbitTemplate template, AmqpAdmin admin) {
            return new IssuedCopies(template, admin);
        }

        @Bean
        static BeanPostProcessor heldInstants(Environment environment, ObjectProvider<JdbcClient> database) {
            var orders = new Orders(Path.of(environment.getRequiredProperty(Orders.FOLDER)));
            var instants = new Instants(orders, database);
            var guards = new GuardsOut(instants, database);
            return new BeanPostProcessor() {
                @Override
                public Object postProcessBeforeInitialization(Object bean, String name) {
                    if (bean instanceof ThreadPoolTaskExecutor pool && (name.equals("jobExecutor") || name.equals("partitionExecutor"))) {
                        // Many runs wait at instants at once, each in threads of its own.
                        pool.setMaxPoolSize(ENOUGH_THREADS);
                        pool.setCorePoolSize(ENOUGH_THREADS);
                    }
                    return bean;
                }

                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return guards.around(HeldProgram.around(bean, instants));
                }
            };
        }
    }

    private static Object around(Object bean, Instants instants) {
        if (bean instanceof Fence) {
            return proxy(bean, call -> call.getMethod().getName().equals("around") ? instants.watch(call) : call.proceed());
        }
        if (bean instanceof JobLauncher) {
            return proxy(bean, call -> request(call, "run", instants, "claimed"));
        }
        if (bean instanceof JobLeases) {
            return proxy(bean, call -> request(call, "complete", instants, "ended"));
        }
        return bean instanceof JobMessages ? proxy(bean, call -> messages(call, instants)) : bean;
    }

    private static Object request(MethodInvocation call, String method, Instants instants, String instant) throws Throwable {
        if (call.getMethod().getName().equals(method) && Instants.isOfRuns(((JobLeases.Claimed) call.getArguments()[0]).job())) {
            var request = (JobLeases.Claimed) call.getArguments()[0];
            instants.reached(request.subject(), request.job() + ":" + instant);
        }
        return call.proceed();
    }

    /** Where a message is held back, the schedule that sends it otherwise waits as well. */
    private static Object messages(MethodInvocation call, Instants instants) throws Throwable {
        if (call.getMethod().getName().equals("sendSoon")) {
            instants.requested((String) call.getArguments()[0]);
        }
        return call.getMethod().getName().equals("sendWhatWaits") && instants.holdsBackMessages() ? null : call.proceed();
    }

    /** The same bean with something around its methods. */
    public static Object proxy(Object bean, MethodInterceptor advice) {
        var proxy = new ProxyFactory(bean);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice(advice);
        return proxy.getProxy();
    }
}
