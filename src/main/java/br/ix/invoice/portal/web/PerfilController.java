package br.ix.invoice.portal.web;

import br.ix.invoice.participant.ParticipantCards.Profile;
import br.ix.invoice.participant.ParticipantCards;
import br.ix.invoice.participant.ProfileRecord;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.request.AnyParameters;
import br.ix.invoice.time.BusinessClock;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Profiles, with the discount of today in percent. */
@AnyParameters
@RestController
@RequestMapping("/api/v1/perfilparticipante")
class PerfilController {

    private static final OldNames NAMES = new OldNames(Map.of("name", "tipo", "discountPercent", "fator_de_desconto"));

    private final ParticipantCards cards;
    private final BusinessClock clock;

    PerfilController(ParticipantCards cards, BusinessClock clock) {
        this.cards = cards;
        this.clock = clock;
    }

    record PerfilView(String uuid, String tipo, BigDecimal fator_de_desconto) {

        static PerfilView of(Profile profile) {
            return new PerfilView(profile.id(), profile.name(), profile.discountPercent());
        }
    }

    @GetMapping
    List<PerfilView> list(@RequestParam Map<String, String> parameters) {
        Asked asked = new Asked(parameters);
        BigDecimal discount = asked.decimal("fator_de_desconto");
        return Ordering.of(Page.all(cards::profiles, Whose.MOST).stream().map(PerfilView::of).filter(view -> asked.fitsText("tipo", view.tipo())
                && (discount == null || discount.compareTo(view.fator_de_desconto()) == 0)).toList(), asked);
    }

    @GetMapping("/{uuid}")
    PerfilView show(@PathVariable String uuid) {
        return PerfilView.of(found(uuid));
    }

    private Profile found(String uuid) {
        return Optional.ofNullable(Given.uuidOf(uuid)).flatMap(cards::profileById).orElseThrow(() -> Refusal.notFound("perfilparticipante", uuid));
    }

    @PostMapping
    ResponseEntity<PerfilView> create(@RequestBody JsonNode body) {
        Given given = new Given(body);
        ProfileRecord profile = new ProfileRecord(given.required("tipo"), given.required("fator_de_desconto"));
        return ResponseEntity.status(HttpStatus.CREATED).body(PerfilView.of(NAMES.get(() -> cards.createProfile(profile))));
    }

    /** For operators; a field that is not given stays as it is here too. */
    @PutMapping("/{uuid}")
    PerfilView replace(@PathVariable String uuid, @RequestBody JsonNode body) {
        return change(uuid, body);
    }

    /** Another discount counts from today on. */
    @PatchMapping("/{uuid}")
    PerfilView change(@PathVariable String uuid, @RequestBody JsonNode body) {
        Given given = new Given(body);
        Map<String, @Nullable String> fields = new HashMap<>();
        NAMES.byOurs().forEach((ours, old) -> {
            if (given.has(old)) {
                fields.put(ours, given.required(old));
            }
        });
        Profile profile = found(uuid);
        if (!fields.isEmpty()) {
            NAMES.run(() -> cards.changeProfile(profile, fields, clock.today(clock.getZone())));
        }
        return show(uuid);
    }

    @DeleteMapping("/{uuid}")
    ResponseEntity<Void> delete(@PathVariable String uuid) {
        cards.delete(found(uuid));
        return ResponseEntity.noContent().build();
    }
}
