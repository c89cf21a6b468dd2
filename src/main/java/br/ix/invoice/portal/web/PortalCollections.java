package br.ix.invoice.portal.web;

import br.ix.invoice.rest.CollectionDescription;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The routes of the old system in the listing: those that have a list without an ASN. */
@Configuration(proxyBeanMethods = false)
class PortalCollections {

    @Bean
    CollectionDescription ixCollection() {
        return new CollectionDescription("ix", "For the portal: exchanges, as INVOICE showed them; those of an ASN at ix-por-participante/{asn}", List.of("GET", "POST"));
    }

    @Bean
    CollectionDescription participanteCollection() {
        return new CollectionDescription("participante", "For the portal: participants with their billing data", List.of("GET", "POST"));
    }

    @Bean
    CollectionDescription servicoCollection() {
        return new CollectionDescription("servico", "For the portal: what participants have; also at servicos-nao-faturados/{asn}/{codigo} and servicos-faturados/{asn}/{codigo}", List.of("GET", "POST"));
    }

    @Bean
    CollectionDescription faturaCollection() {
        return new CollectionDescription("fatura", "For the portal: issued invoices; a new one of open services", List.of("GET", "POST"));
    }

    @Bean
    CollectionDescription ordemDeCompraCollection() {
        return new CollectionDescription("ordemdecompra", "For the portal: the customer's purchase order of an invoice", List.of("GET", "POST"));
    }

    @Bean
    CollectionDescription contratoCollection() {
        return new CollectionDescription("contrato", "For the portal: contracts with their texts, to sign", List.of("GET", "POST"));
    }

    @Bean
    CollectionDescription perfilParticipanteCollection() {
        return new CollectionDescription("perfilparticipante", "For the portal: profiles of participants with their discount", List.of("GET", "POST"));
    }
}
