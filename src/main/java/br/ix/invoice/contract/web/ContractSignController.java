package br.ix.invoice.contract.web;

import br.ix.invoice.contract.ContractView;
import br.ix.invoice.contract.Contracts;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The signature of a contract, and taking it back. */
@RestController
class ContractSignController {

    private final Contracts contracts;

    ContractSignController(Contracts contracts) {
        this.contracts = contracts;
    }

    /** When it was signed (null: today), and by whom (null: who calls). */
    record SignBody(@Schema(example = "2026-10-01") @Nullable String signedOn, @Nullable String signedBy) {
    }

    /** Why; it is kept. */
    record UnsignBody(@Schema(example = "signed by mistake") @Nullable String reason) {
    }

    @PostMapping("/api/v1/contracts/{id}/sign")
    ResponseEntity<ContractView> sign(@PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
                                      @RequestBody(required = false) @Nullable SignBody body, Caller caller) {
        SignBody given = body == null ? new SignBody(null, null) : body;
        String by = given.signedBy() == null || given.signedBy().isBlank() ? caller.name() : given.signedBy().strip();
        contracts.sign(id, new Contracts.SignAs(ifMatch, given.signedOn(), by), caller);
        return item(id, caller);
    }

    @PostMapping("/api/v1/contracts/{id}/unsign")
    ResponseEntity<ContractView> unsign(@PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
                                        @RequestBody UnsignBody body, Caller caller) {
        contracts.unsign(id, ifMatch, body.reason());
        return item(id, caller);
    }

    private ResponseEntity<ContractView> item(String id, Caller caller) {
        ContractView contract = contracts.byId(id, caller);
        return Answers.item(contract, contract.version());
    }
}
