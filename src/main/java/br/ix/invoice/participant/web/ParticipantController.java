package br.ix.invoice.participant.web;

import br.ix.invoice.participant.register.ParticipantPages;
import br.ix.invoice.participant.register.ParticipantRegister;
import br.ix.invoice.participant.register.ParticipantRow;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Patch;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.preview.Preview;
import br.ix.invoice.rest.preview.Previewed;
import br.ix.invoice.rest.preview.Previews;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/participants")
class ParticipantController {

    private final ParticipantRegister participants;
    private final ParticipantPages pages;
    private final Patch patch;
    private final Previews previews;

    ParticipantController(ParticipantRegister participants, ParticipantPages pages, Patch patch, Previews previews) {
        this.participants = participants;
        this.pages = pages;
        this.patch = patch;
        this.previews = previews;
    }

    @GetMapping
    Page<ParticipantItem> list(PageQuery query, Caller caller, @ModelAttribute ParticipantPages.Wanted wanted) {
        return pages.page(query, wanted, caller).map(this::item);
    }

    @PostMapping
    ResponseEntity<ParticipantItem> create(@RequestBody ParticipantBody body) {
        ParticipantRow row = participants.create(Form.of(body));
        return Answers.created("/api/v1/participants/" + row.publicId(), item(row), row.version());
    }

    @GetMapping("/{id}")
    ResponseEntity<ParticipantItem> show(@PathVariable String id, Caller caller) {
        ParticipantRow row = participants.withPublicId(id).filter(found -> pages.isVisible(found, caller))
                .orElseThrow(() -> Refusal.notFound("participant", id));
        return Answers.item(item(row), row.version());
    }

    @PatchMapping("/{id}")
    ResponseEntity<Previewed<ParticipantItem>> change(@PathVariable String id,
                                                      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
                                                      @RequestBody JsonNode body, Preview preview) {
        Patch.Parts parts = patch.take(body, "effectiveOn");
        return previews.answer(preview, () -> {
            ParticipantRow row = participants.patch(id, ifMatch, parts,
                    present -> Form.of(patch.apply(ParticipantBody.of(present), parts.fields())));
            return Answers.item(item(row), row.version());
        });
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id,
                                @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        participants.delete(id, ifMatch);
        return ResponseEntity.noContent().build();
    }

    private ParticipantItem item(ParticipantRow row) {
        return ParticipantItem.of(row, participants.organisationToday(row), participants.profileToday(row));
    }
}
