package br.ix.invoice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts ix-invoice: console and API in one process, with the embedded database and broker where no other is configured. */
@SpringBootApplication
public class IxInvoice {

    public static void main(String[] arguments) {
        SpringApplication.run(IxInvoice.class, arguments);
    }
}
