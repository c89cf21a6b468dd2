package br.ix.invoice.portal.web;

import br.ix.invoice.rest.CollectionDescription;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The routes of the old system in the listing. */
@Configuration(proxyBeanMethods = false)
class PortalCollections {

    @Bean
    CollectionDescription ixCollection() {
        return new CollectionDescription("ix", "For the portal: exchanges, as INVOICE showed them", List.of("GET"));
    }

    @Bean
    CollectionDescription ixPorParticipanteCollection() {
        return new CollectionDescription("ix-por-participante", "For the portal: the exchanges of an ASN, ix-por-participante/{asn}", List.of("GET"));
    }

    @Bean
    CollectionDescription participanteCollection() {
        return new CollectionDescription("participante", "For the portal: participants with their billing data", List.of("GET"));
    }

    @Bean
    CollectionDescription servicoCollection() {
        return new CollectionDescription("servico", "For the portal: what participants have, and what a month of it costs", List.of("GET"));
    }

    @Bean
    CollectionDescription servicosNaoFaturadosCollection() {
        return new CollectionDescription("servicos-nao-faturados", "For the portal: open services, servicos-nao-faturados/{asn}/{codigo}", List.of("GET"));
    }

    @Bean
    CollectionDescription servicosFaturadosCollection() {
        return new CollectionDescription("servicos-faturados", "For the portal: services that are billed, servicos-faturados/{asn}/{codigo}", List.of("GET"));
    }
}
