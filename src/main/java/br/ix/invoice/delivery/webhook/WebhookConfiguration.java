package br.ix.invoice.delivery.webhook;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

    @Bean
    Networks allowedNetworks(WebhookSettings settings) {
        return Networks.of(settings.allowedNetworks());
    }
}
