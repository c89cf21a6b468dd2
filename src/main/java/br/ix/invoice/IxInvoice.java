package br.ix.invoice;

import br.ix.invoice.embedded.EmbeddedStart;
import br.ix.invoice.terminal.Terminal;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts ix-invoice: console and API in one process, with the embedded database and broker where no other is configured.
 * A bean has the full name of its class, so that modules may use the same word for different things.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class IxInvoice {

    public static void main(String[] arguments) {
        if (Terminal.isMeantBy(arguments)) {
            System.exit(Terminal.run(arguments));
        }
        try {
            var program = new SpringApplication(IxInvoice.class);
            program.addInitializers(new EmbeddedStart());
            program.run(arguments);
        } catch (Exception failure) {
            // Said already, see StartFailureLine. What was started ends by the shutdown handlers; threads of a server must not keep us.
            System.exit(1);
        }
    }
}
