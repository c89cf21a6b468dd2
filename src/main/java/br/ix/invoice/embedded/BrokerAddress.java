package br.ix.invoice.embedded;

import java.util.List;
import org.springframework.boot.amqp.autoconfigure.RabbitConnectionDetails;

/** How to reach the embedded broker. */
record BrokerAddress(QpidBroker broker) implements RabbitConnectionDetails {

    @Override
    public List<Address> getAddresses() {
        return List.of(new Address("127.0.0.1", broker.port()));
    }

    @Override
    public String getUsername() {
        return QpidBroker.USER;
    }

    @Override
    public String getPassword() {
        return broker.password();
    }

    @Override
    public String getVirtualHost() {
        return QpidBroker.VIRTUAL_HOST;
    }
}
