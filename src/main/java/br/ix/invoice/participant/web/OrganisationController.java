package br.ix.invoice.participant.web;

import br.ix.invoice.participant.register.OrganisationRegister;
import br.ix.invoice.participant.register.OrganisationRow;
import br.ix.invoice.participant.register.OwnParticipants;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Patch;
import br.ix.invoice.rest.Refusal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/organisations")
class OrganisationController {

    private final OrganisationRegister organisations;
    private final OwnParticipants own;
    private final Patch patch;

    OrganisationController(OrganisationRegister organisations, OwnParticipants own, Patch patch) {
        this.organisations = organisations;
        this.own = own;
        this.patch = patch;
    }

    @GetMapping
    Page<OrganisationItem> list(PageQuery query, Caller caller) {
        return organisations.page(query, own.of(caller)).map(OrganisationItem::of);
    }

    @PostMapping
    ResponseEntity<OrganisationItem> create(@RequestBody OrganisationBody body) {
        OrganisationRow row = organisations.create(body.form());
        return Answers.created("/api/v1/organisations/" + row.publicId(), OrganisationItem.of(row), row.version());
    }

    @GetMapping("/{id}")
    ResponseEntity<OrganisationItem> show(@PathVariable String id, Caller caller) {
        Set<Long> visible = own.of(caller);
        OrganisationRow row = organisations.withPublicId(id)
                .filter(found -> visible == null || organisations.belongsTo(found, visible))
                .orElseThrow(() -> Refusal.notFound("organisation", id));
        return Answers.item(OrganisationItem.of(row), row.version());
    }

    @PatchMapping("/{id}")
    ResponseEntity<OrganisationItem> change(@PathVariable String id,
                                            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
                                            @RequestBody JsonNode body) {
        OrganisationRow row = organisations.patch(id, ifMatch, new Patch.Parts(null, body),
                present -> patch.apply(OrganisationBody.of(present), body).form());
        return Answers.item(OrganisationItem.of(row), row.version());
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id,
                                @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        organisations.delete(id, ifMatch);
        return ResponseEntity.noContent().build();
    }
}
