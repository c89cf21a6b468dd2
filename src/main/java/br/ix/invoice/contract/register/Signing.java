package br.ix.invoice.contract.register;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.Values;
import br.ix.invoice.contract.ContractView;
import br.ix.invoice.contract.Contracts;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs contracts, with what they print at that moment, and takes signatures back. Both lock the contract before they read what it prints, so
 * that a change of that at the same instant either is printed or takes the signature back. Public for the face.
 */
@Component
public class Signing {

    private static final int LONGEST_REASON = 200;

    private final ContractRows rows;
    private final ContractFacts facts;
    private final ContractSignatures signatures;
    private final ContractStates states;
    private final BusinessClock clock;
    private final AuditTrail trail;

    Signing(ContractRows rows, ContractFacts facts, ContractSignatures signatures, ContractStates states, BusinessClock clock, AuditTrail trail) {
        this.rows = rows;
        this.facts = facts;
        this.signatures = signatures;
        this.states = states;
        this.clock = clock;
        this.trail = trail;
    }

    /** Signs a valid contract that is not signed; any other is refused (409). */
    @Transactional
    public void sign(String publicId, Contracts.SignAs asked) {
        ContractRow row = locked(publicId, asked.ifMatch());
        if (row.isSigned()) {
            throw state(row, "sign");
        }
        if (!row.valid()) {
            throw Refusal.conflict("contract-not-valid", "The contract '%s' is not the valid one of its kind: make it valid first".formatted(publicId));
        }
        ContractRow signed = row.printing(facts.of(List.of(row.participant())).get(row.participant().id()), row.participant().organisation(),
                signature(row, asked));
        rows.update(List.of(signed));
        signatures.begin(Map.of(row.id(), signed), false);
        states.announceSigned(signed);
        ContractRow.Signature signature = signed.signature();
        trail.record("contract.signed", row.path(), null, Values.of("signedOn", signature == null ? null : signature.on(), "signedBy", signature == null ? null : signature.by()));
    }

    /** Takes a signature back, for a reason; what was signed is kept. */
    @Transactional
    public void unsign(String publicId, @Nullable String ifMatch, @Nullable String reason) {
        ContractRow row = locked(publicId, ifMatch);
        String why = required(reason);
        if (!row.isSigned()) {
            throw state(row, "unsign");
        }
        rows.update(List.of(row.printing(facts.of(List.of(row.participant())).get(row.participant().id()),
                row.participant().organisation(), null)));
        signatures.end(List.of(row.id()), clock.today(row.exchange().timeZone()), why);
        states.announceGone(List.of(row));
        ContractRow.Signature signature = row.signature();
        trail.record("contract.unsigned", row.path(), Values.of("signedOn", signature == null ? null : signature.on()), Values.of("reason", why));
    }

    private ContractRow locked(String publicId, @Nullable String ifMatch) {
        ContractRow row = rows.lock(rows.withPublicIds(Set.of(publicId)).values()).stream().findFirst()
                .orElseThrow(() -> Refusal.notFound("contract", publicId));
        if (ifMatch != null) {
            Answers.requireMatch(ifMatch, row.version());
        }
        return row;
    }

    private static Refusal state(ContractRow row, String action) {
        ContractView.State state = row.isSigned() ? ContractView.State.SIGNED : ContractView.State.UNSIGNED;
        return Refusal.conflict("contract-state", "A contract that is %s does not allow '%s'".formatted(state, action)).with("state", state.name());
    }

    private ContractRow.Signature signature(ContractRow row, Contracts.SignAs asked) {
        LocalDate today = clock.today(row.exchange().timeZone());
        Map<String, @Nullable String> given = new HashMap<>(Map.of("signedBy", asked.by()));
        given.put("signedOn", asked.signedOn());
        Inputs in = new Inputs(new Form(given));
        LocalDate on = Optional.ofNullable(in.day("signedOn")).orElse(today);
        String by = in.text("signedBy", 150);
        if (on.isAfter(today)) {
            in.refuse("INVALID_DAY", "signedOn", "is after today, " + today);
        }
        if (in.isRefused()) {
            throw Refusal.invalid(in.faults());
        }
        return new ContractRow.Signature(on, by);
    }

    private static String required(@Nullable String reason) {
        Inputs in = new Inputs(new Form(Collections.singletonMap("reason", reason)));
        in.require("reason");
        String text = in.text("reason", LONGEST_REASON);
        if (in.isRefused()) {
            throw Refusal.invalid(in.faults());
        }
        return Optional.ofNullable(text).orElseThrow();
    }
}
