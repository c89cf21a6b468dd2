package br.ix.invoice.payment.bankweb;

import br.ix.invoice.rest.CollectionDescription;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the listing of the API says of files of banks. */
@Configuration(proxyBeanMethods = false)
class BankFileCollections {

    @Bean
    CollectionDescription bankFilesDescription() {
        return new CollectionDescription("bank-files",
                "Returns and statements of banks (CNAB 240 and 400, OFX, camt.053): checked whole and applied by themselves, undone on request",
                List.of("GET", "POST"));
    }

    @Bean
    CollectionDescription bankMovementsDescription() {
        return new CollectionDescription("bank-movements", "What banks told of payments, and the work lists of what a person has to look at",
                List.of("GET"));
    }
}
