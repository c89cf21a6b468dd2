package br.ix.invoice.participant.web;

import br.ix.invoice.participant.register.OwnParticipants;
import br.ix.invoice.participant.register.ProfileRegister;
import br.ix.invoice.participant.register.ProfileRow;
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
@RequestMapping("/api/v1/participant-profiles")
class ProfileController {

    private final ProfileRegister profiles;
    private final OwnParticipants own;
    private final Patch patch;
    private final Previews previews;

    ProfileController(ProfileRegister profiles, OwnParticipants own, Patch patch, Previews previews) {
        this.profiles = profiles;
        this.own = own;
        this.patch = patch;
        this.previews = previews;
    }

    @GetMapping
    Page<ProfileItem> list(PageQuery query, Caller caller) {
        return profiles.page(query, own.of(caller)).map(this::item);
    }

    @PostMapping
    ResponseEntity<ProfileItem> create(@RequestBody ProfileBody body) {
        ProfileRow row = profiles.create(Form.of(body));
        return Answers.created("/api/v1/participant-profiles/" + row.publicId(), item(row), row.version());
    }

    @GetMapping("/{id}")
    ResponseEntity<ProfileItem> show(@PathVariable String id, Caller caller) {
        Set<Long> visible = own.of(caller);
        ProfileRow row = profiles.withPublicId(id).filter(found -> visible == null || profiles.belongsTo(found, visible))
                .orElseThrow(() -> Refusal.notFound("profile", id));
        return Answers.item(item(row), row.version());
    }

    @PatchMapping("/{id}")
    ResponseEntity<Previewed<ProfileItem>> change(@PathVariable String id,
                                                  @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
                                                  @RequestBody JsonNode body, Preview preview) {
        Patch.Parts parts = patch.take(body, "effectiveOn");
        return previews.answer(preview, () -> {
            ProfileRow row = profiles.patch(id, ifMatch, parts,
                    present -> Form.of(patch.apply(ProfileBody.of(present), parts.fields())));
            return Answers.item(item(row), row.version());
        });
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id,
                                @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        profiles.delete(id, ifMatch);
        return ResponseEntity.noContent().build();
    }

    private ProfileItem item(ProfileRow row) {
        return ProfileItem.of(row, profiles.discountToday(row));
    }
}
