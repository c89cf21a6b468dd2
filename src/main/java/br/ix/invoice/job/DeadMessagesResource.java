package br.ix.invoice.job;

import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.CollectionDescription;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/dead-messages}: what could not be handled. */
@RestController
@RequestMapping("/api/v1/dead-messages")
class DeadMessagesResource {

    /** Why a message is given up. */
    record Discarding(@Nullable String reason) {
    }

    private final DeadMessages messages;

    DeadMessagesResource(DeadMessages messages) {
        this.messages = messages;
    }

    @GetMapping
    Page<DeadMessage> list(@RequestParam(required = false) @Nullable String state, PageQuery page) {
        return messages.list(state, page);
    }

    @GetMapping("/{id}")
    ResponseEntity<DeadMessage> item(@PathVariable String id) {
        DeadMessage message = messages.byId(id);
        return Answers.item(message, message.version());
    }

    @PostMapping("/{id}/replay")
    ResponseEntity<DeadMessage> replay(@PathVariable String id, Caller caller) {
        messages.replay(id, caller.name());
        return accepted(id);
    }

    @PostMapping("/{id}/discard")
    ResponseEntity<DeadMessage> discard(@PathVariable String id, @RequestBody Discarding body, Caller caller) {
        messages.discard(id, body.reason(), caller.name());
        return accepted(id);
    }

    private ResponseEntity<DeadMessage> accepted(String id) {
        DeadMessage message = messages.byId(id);
        return Answers.accepted("/api/v1/dead-messages/" + id, message, message.version());
    }

    /** What the listing says of them. */
    @Configuration(proxyBeanMethods = false)
    static class Described {

        @Bean
        CollectionDescription deadMessagesCollection() {
            return new CollectionDescription("dead-messages", "Messages and events that could not be handled: seen, replayed, discarded", List.of("GET"));
        }
    }
}
