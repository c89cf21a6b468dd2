package br.ix.invoice.contract.web;

import br.ix.invoice.contract.Contracts;
import br.ix.invoice.contract.register.ContractRegister;
import br.ix.invoice.contract.register.ContractRow;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Patch;
import br.ix.invoice.rest.Refusal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Lays a patch over the form of a contract; a contract that is made valid takes the place of the one that was. */
@Component
class ContractPatch {

    private final ContractRegister contracts;
    private final Patch patch;

    ContractPatch(ContractRegister contracts, Patch patch) {
        this.contracts = contracts;
        this.patch = patch;
    }

    void apply(String id, @Nullable String ifMatch, JsonNode body) {
        ContractRow row = contracts.withPublicId(id).orElseThrow(() -> Refusal.notFound("contract", id));
        String participant = row.participant().publicId().toString();
        contracts.patch(id, ifMatch, new Patch.Parts(null, body), present -> laid(present, participant, body));
    }

    private Form laid(Form present, String participant, JsonNode body) {
        Contracts.DrawUp form = new Contracts.DrawUp(participant, present.get("kind"), present.get("textPt"), present.get("textEn"),
                Boolean.valueOf(present.get("valid")));
        Map<String, @Nullable String> changed = new HashMap<>(Form.of(patch.apply(form, body)).fields());
        changed.put(ContractRegister.REPLACES, "true");
        return present.with(changed);
    }
}
