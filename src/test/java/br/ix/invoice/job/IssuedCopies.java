package br.ix.invoice.job;

import br.ix.invoice.invoicing.InvoicesIssued;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.modulith.events.ApplicationModuleListener;

/** Tells the broker of every issued document, as a module that sends something outside would: while the broker is away, its events wait. */
public class IssuedCopies {

    /** Where one message an event lies, with the keys of its documents. */
    public static final String QUEUE = "test.issued";

    private static final int CONFIRM_SECONDS = 5;

    private final RabbitTemplate template;
    private final AmqpAdmin admin;
    private volatile boolean declared;

    IssuedCopies(RabbitTemplate template, AmqpAdmin admin) {
        this.template = template;
        this.admin = admin;
    }

    @ApplicationModuleListener(id = "issued-copies")
    public void on(InvoicesIssued issued) throws Exception {
        if (!declared) {
            admin.declareQueue(new Queue(QUEUE, true));
            declared = true;
        }
        var confirm = new CorrelationData();
        String keys = issued.invoices().stream().map(String::valueOf).collect(Collectors.joining(" "));
        template.send("", QUEUE, new Message(keys.getBytes(StandardCharsets.US_ASCII), new MessageProperties()), confirm);
        if (!confirm.getFuture().get(CONFIRM_SECONDS, TimeUnit.SECONDS).ack()) {
            throw new IllegalStateException("The broker did not take it");
        }
    }
}
