package br.ix.invoice.report.web;

import br.ix.invoice.rest.CollectionDescription;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the listing says of reports. */
@Configuration(proxyBeanMethods = false)
class ReportCollections {

    @Bean
    CollectionDescription revenueReport() {
        return new CollectionDescription("reports/revenue", "Revenue by month, exchange and service, and what discounts and waivers cost", List.of("GET"));
    }

    @Bean
    CollectionDescription cashReport() {
        return new CollectionDescription("reports/cash", "What was issued and what came in, by month and exchange", List.of("GET"));
    }

    @Bean
    CollectionDescription receivablesReport() {
        return new CollectionDescription("reports/receivables", "What was owed at the end of each month, by days since it was due", List.of("GET"));
    }
}
