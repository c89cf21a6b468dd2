package br.ix.invoice.dunning.web;

import br.ix.invoice.dunning.Dunning;
import br.ix.invoice.dunning.DunningRun;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/dunning-runs}: looks at who is late. */
@RestController
@RequestMapping("/api/v1/dunning-runs")
class DunningRunsResource {

    private final Dunning dunning;

    DunningRunsResource(Dunning dunning) {
        this.dunning = dunning;
    }

    @GetMapping
    Page<DunningRun> list(PageQuery page) {
        return dunning.runs(page);
    }

    @PostMapping
    ResponseEntity<DunningRun> request(Caller caller) {
        DunningRun run = dunning.request(caller.name());
        return ResponseEntity.status(HttpStatus.ACCEPTED).location(URI.create("/api/v1/dunning-runs/" + run.id())).body(run);
    }

    @GetMapping("/{id}")
    DunningRun show(@PathVariable String id) {
        return dunning.run(id);
    }
}
