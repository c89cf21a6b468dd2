package br.ix.invoice.dunning.web;

import br.ix.invoice.dunning.Dunning;
import br.ix.invoice.dunning.DunningHold;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/dunning-holds}: billing accounts that are not reminded, for a time or at all; one for an account by its id. */
@RestController
@RequestMapping("/api/v1/dunning-holds")
class DunningHoldsResource {

    private final Dunning dunning;

    DunningHoldsResource(Dunning dunning) {
        this.dunning = dunning;
    }

    @GetMapping
    Page<DunningHold> list(PageQuery page) {
        return dunning.holds(page);
    }

    @GetMapping("/{billingAccount}")
    ResponseEntity<DunningHold> show(@PathVariable String billingAccount) {
        return answer(dunning.hold(billingAccount));
    }

    @PutMapping("/{billingAccount}")
    ResponseEntity<DunningHold> put(@PathVariable String billingAccount, @RequestBody Dunning.HoldRequest body,
                                    @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch, Caller caller) {
        return answer(dunning.hold(billingAccount, body, caller.name(), ifMatch));
    }

    @DeleteMapping("/{billingAccount}")
    ResponseEntity<Void> delete(@PathVariable String billingAccount, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        dunning.release(billingAccount, ifMatch);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<DunningHold> answer(DunningHold hold) {
        return Answers.item(hold, hold.version());
    }
}
