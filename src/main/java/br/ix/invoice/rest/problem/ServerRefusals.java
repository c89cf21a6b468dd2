package br.ix.invoice.rest.problem;

import org.apache.catalina.Host;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the server our way to refuse, for what never reaches the program. The name of the class tells the host that it has such a valve. */
@Configuration(proxyBeanMethods = false)
class ServerRefusals {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheServer(ProblemWriter writer) {
        return factory -> factory.addContextCustomizers(context -> {
            Host host = (Host) context.getParent();
            host.getPipeline().addValve(new ProblemReportValve(writer));
            ((StandardHost) host).setErrorReportValveClass(ProblemReportValve.class.getName());
        });
    }
}
