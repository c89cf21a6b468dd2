package br.ix.invoice.contract.web;

import br.ix.invoice.contract.ContractView;
import br.ix.invoice.contract.Contracts;
import br.ix.invoice.contract.ContractFilter;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/contracts")
class ContractController {

    private final Contracts contracts;

    ContractController(Contracts contracts) {
        this.contracts = contracts;
    }

    @GetMapping
    Page<ContractView> list(PageQuery query, Caller caller, @ModelAttribute ContractFilter wanted) {
        return contracts.list(query, wanted, caller);
    }

    @PostMapping
    ResponseEntity<ContractView> create(@RequestBody Contracts.DrawUp body, Caller caller) {
        ContractView contract = contracts.byId(contracts.drawUp(body), caller);
        return Answers.created("/api/v1/contracts/" + contract.id(), contract, contract.version());
    }

    @GetMapping("/{id}")
    ResponseEntity<ContractView> show(@PathVariable String id, Caller caller) {
        ContractView contract = contracts.byId(id, caller);
        return Answers.item(contract, contract.version());
    }

    @PatchMapping("/{id}")
    ResponseEntity<ContractView> change(@PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
                                        @RequestBody JsonNode body, Caller caller) {
        contracts.change(id, ifMatch, body);
        return show(id, caller);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        contracts.delete(id, ifMatch);
        return ResponseEntity.noContent().build();
    }
}
