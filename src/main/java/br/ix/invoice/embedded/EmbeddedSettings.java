package br.ix.invoice.embedded;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code ix-invoice.home} (the folder of all data) and {@code ix-invoice.embedded.*}. A port of 0 means a free one.
 */
@ConfigurationProperties("ix-invoice")
record EmbeddedSettings(@DefaultValue("./data") Path home, @DefaultValue Embedded embedded) {

    record Embedded(@DefaultValue Database database, @DefaultValue Broker broker) {
    }

    /** {@code bufferPool}: memory for pages, in MariaDB's form ({@code 512M}). {@code log}: size of the redo log, likewise. */
    record Database(@DefaultValue("0") int port, @DefaultValue("512M") String bufferPool, @DefaultValue("256M") String log) {
    }

    record Broker(@DefaultValue("0") int port, @DefaultValue("DURABLE") Store store) {
    }

    /** Where messages lie: on disk, so that they outlive a killed program, or in memory (for tests). */
    enum Store {
        DURABLE,
        MEMORY
    }

    /** The folder of all data, the same for every way of writing it. */
    Path folder() {
        return home.toAbsolutePath().normalize();
    }
}
