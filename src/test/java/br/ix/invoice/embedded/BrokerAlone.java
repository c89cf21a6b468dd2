package br.ix.invoice.embedded;

import java.nio.file.Path;

/** The embedded broker in a JVM of its own, so that it can be killed without the program. */
final class BrokerAlone {

    private BrokerAlone() {
    }

    public static void main(String[] arguments) throws Exception {
        QpidBroker.start(Path.of(arguments[0]), new EmbeddedSettings.Broker(0, EmbeddedSettings.Store.DURABLE), Integer.parseInt(arguments[1]));
        Thread.currentThread().join();
    }
}
