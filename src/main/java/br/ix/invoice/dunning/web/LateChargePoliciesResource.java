package br.ix.invoice.dunning.web;

import br.ix.invoice.dunning.LateChargePolicy;
import br.ix.invoice.dunning.LateCharges;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Page;
import io.swagger.v3.oas.annotations.media.Schema;
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

/** {@code /api/v1/late-charge-policies}: what issuers ask for when they are paid late, one for an issuer by its code. */
@RestController
@RequestMapping("/api/v1/late-charge-policies")
class LateChargePoliciesResource {

    /** The fields of a policy; that of the address is its issuer. */
    @Schema(name = "LateChargePolicyBody")
    record Body(@Nullable String issuer, @Nullable String finePercent, @Nullable String fineAmount, @Nullable String interestPercent,
                @Nullable String interestPer, @Nullable String interestCeilingPercent, @Nullable Integer graceDays, @Nullable String calendar,
                @Nullable Boolean onNextDocument, @Nullable Boolean whileOpen) {

        LateChargePolicy policy() {
            return new LateChargePolicy(issuer, finePercent, fineAmount, interestPercent, interestPer, interestCeilingPercent, graceDays, calendar,
                    onNextDocument, whileOpen, 0);
        }
    }

    private final LateCharges charges;

    LateChargePoliciesResource(LateCharges charges) {
        this.charges = charges;
    }

    @GetMapping
    Page<LateChargePolicy> list() {
        return new Page<>(charges.policies(), null);
    }

    @GetMapping("/{issuer}")
    ResponseEntity<LateChargePolicy> show(@PathVariable String issuer) {
        return answer(charges.policy(issuer));
    }

    @PutMapping("/{issuer}")
    ResponseEntity<LateChargePolicy> put(@PathVariable String issuer, @RequestBody Body body,
                                         @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(charges.put(issuer, body.policy(), ifMatch));
    }

    @DeleteMapping("/{issuer}")
    ResponseEntity<Void> delete(@PathVariable String issuer, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        charges.delete(issuer, ifMatch);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<LateChargePolicy> answer(LateChargePolicy policy) {
        return Answers.item(policy, policy.version());
    }
}
