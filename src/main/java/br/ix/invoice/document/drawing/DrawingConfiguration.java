package br.ix.invoice.document.drawing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DrawingSettings.class)
class DrawingConfiguration {
}
