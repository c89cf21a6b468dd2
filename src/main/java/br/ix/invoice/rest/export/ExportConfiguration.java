package br.ix.invoice.rest.export;

import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives each list its second form. Behind JSON, which is answered where anything is accepted. */
@Configuration(proxyBeanMethods = false)
class ExportConfiguration {

    @Bean
    ServerHttpMessageConvertersCustomizer listsAsCsv(FurtherPages further) {
        return converters -> converters.configureMessageConvertersList(all -> all.add(new PageAsCsv(further)));
    }
}
