package br.ix.invoice.access.web;

import br.ix.invoice.access.People;
import br.ix.invoice.access.Person;
import br.ix.invoice.access.PersonForm;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Patch;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
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

/** The people who log in. A password goes in and never comes out; a PATCH without one leaves it. */
@RestController
@RequestMapping(UserController.PATH)
class UserController {

    static final String PATH = "/api/v1/users";

    @Schema(name = "User")
    record Shown(String id, String name, String role, Instant createdAt, boolean secondFactor, boolean mustChangePassword, boolean locked) {

        static Shown of(Person person) {
            return new Shown(person.id(), person.name(), RoleName.of(person.role()), person.createdAt(), person.secondFactor(),
                    person.mustChangePassword(), person.locked());
        }
    }

    private final People people;
    private final Patch patch;

    UserController(People people, Patch patch) {
        this.people = people;
        this.patch = patch;
    }

    @GetMapping
    Page<Shown> list(PageQuery page) {
        return people.page(page).map(Shown::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<Shown> show(@PathVariable String id) {
        return shown(people.byId(id));
    }

    @PostMapping
    ResponseEntity<Shown> add(@RequestBody PersonForm form) {
        Person made = people.make(form);
        return Answers.created(PATH + "/" + made.id(), Shown.of(made), made.version());
    }

    @PatchMapping("/{id}")
    ResponseEntity<Shown> change(@PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
                                 @RequestBody JsonNode changes) {
        return shown(people.change(id, ifMatch, form -> patch.apply(form, changes, "name")));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        people.delete(id, ifMatch);
        return ResponseEntity.noContent().build();
    }

    /** Ends all that are open, as if the person had logged out everywhere. */
    @PostMapping("/{id}/end-sessions")
    ResponseEntity<Shown> endSessions(@PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return shown(people.endSessions(id, ifMatch));
    }

    /** Of a person who lost the device and the recovery codes. */
    @DeleteMapping("/{id}/second-factor")
    ResponseEntity<Void> switchSecondFactorOff(@PathVariable String id,
                                               @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        people.switchSecondFactorOff(id, ifMatch);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<Shown> shown(Person person) {
        return Answers.item(Shown.of(person), person.version());
    }
}
