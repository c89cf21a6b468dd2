package br.ix.invoice.access.web;

import br.ix.invoice.rest.CollectionDescription;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the listing says of this module. */
@Configuration(proxyBeanMethods = false)
class AccessCollections {

    @Bean
    CollectionDescription usersDescription() {
        return new CollectionDescription("users", "The people who log in, with their roles", List.of("GET", "POST", "PATCH", "DELETE"));
    }

    @Bean
    CollectionDescription apiKeysDescription() {
        return new CollectionDescription("api-keys", "The keys of programs, each shown once; a key may be limited to some collections, and end", List.of("GET", "POST", "DELETE"));
    }

    @Bean
    CollectionDescription loginsDescription() {
        return new CollectionDescription("logins", "Who logged in or tried to, from where and how", List.of("GET"));
    }

    @Bean
    CollectionDescription loginLocksDescription() {
        return new CollectionDescription("login-locks", "Names and addresses that are locked after failed logins; an administrator lifts a lock",
                List.of("GET", "DELETE"));
    }
}
