package br.ix.invoice.participant.web;

import br.ix.invoice.rest.CollectionDescription;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ParticipantCollections {

    private static final List<String> METHODS = List.of("GET", "POST");

    @Bean
    CollectionDescription organisationsCollection() {
        return new CollectionDescription("organisations", "Legal entities behind participants: name, tax id, address, contacts", METHODS);
    }

    @Bean
    CollectionDescription participantProfilesCollection() {
        return new CollectionDescription("participant-profiles", "Classes of participants with a discount", METHODS);
    }

    @Bean
    CollectionDescription participantsCollection() {
        return new CollectionDescription("participants", "AS numbers at exchanges: who they are, since when, who is billed", METHODS);
    }
}
