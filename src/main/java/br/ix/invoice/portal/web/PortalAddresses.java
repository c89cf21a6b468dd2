package br.ix.invoice.portal.web;

import br.ix.invoice.rest.request.ApiPath;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.UrlHandlerFilter;

/** The addresses of the old system. Its callers end them with a slash; with and without, they are the same. */
@Configuration(proxyBeanMethods = false)
class PortalAddresses {

    static final List<String> NAMES = List.of("participante", "perfilparticipante", "contrato", "fatura", "ordemdecompra", "servico", "ix",
            "ix-por-participante", "servicos-nao-faturados", "servicos-faturados");

    static boolean isOne(String path) {
        return NAMES.stream().map(name -> ApiPath.BASE + "/" + name).anyMatch(base -> path.equals(base) || path.startsWith(base + "/"));
    }

    /** Before security, whose table of routes has no slash at the end either. */
    @Bean
    FilterRegistrationBean<UrlHandlerFilter> slashesOfThePortal() {
        String[] patterns = NAMES.stream().map(name -> ApiPath.BASE + "/" + name + "/**").toArray(String[]::new);
        FilterRegistrationBean<UrlHandlerFilter> filter =
                new FilterRegistrationBean<>(UrlHandlerFilter.trailingSlashHandler(patterns).wrapRequest().build());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }
}
