package br.ix.invoice.job;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings {@code ix-invoice.jobs.*}: {@code threads} partitions at once, {@code chunk} accounts in one transaction. */
@ConfigurationProperties("ix-invoice.jobs")
public record JobProperties(@DefaultValue("4") int threads, @DefaultValue("500") int chunk) {
}
