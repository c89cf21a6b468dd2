package br.ix.invoice.decision.web;

import br.ix.invoice.decision.Decision;
import br.ix.invoice.decision.Decisions;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.CollectionDescription;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for a second person, and what became of it. */
@RestController
@RequestMapping("/api/v1/decisions")
class DecisionsResource {

    /** Why not. */
    @Schema(name = "DecisionRejection")
    record Rejection(@Nullable String reason) {
    }

    private final Decisions decisions;

    DecisionsResource(Decisions decisions) {
        this.decisions = decisions;
    }

    @Bean
    static CollectionDescription decisionsDescription() {
        return new CollectionDescription("decisions", "What waits for a second person: approved or rejected by another than who asked", List.of("GET"));
    }

    /** The newest first. */
    @GetMapping
    Page<Decision> list(@RequestParam(required = false) Decision.@Nullable State state, PageQuery page) {
        return decisions.list(state, page);
    }

    @GetMapping("/{id}")
    ResponseEntity<Decision> show(@PathVariable String id) {
        Decision decision = decisions.byId(id);
        return Answers.item(decision, decision.version());
    }

    @PostMapping("/{id}/approve")
    ResponseEntity<Decision> approve(@PathVariable String id, Caller caller) {
        Decision decision = decisions.approve(id, caller);
        return Answers.item(decision, decision.version());
    }

    @PostMapping("/{id}/reject")
    ResponseEntity<Decision> reject(@PathVariable String id, @RequestBody Rejection body, Caller caller) {
        Decision decision = decisions.reject(id, body.reason(), caller);
        return Answers.item(decision, decision.version());
    }
}
