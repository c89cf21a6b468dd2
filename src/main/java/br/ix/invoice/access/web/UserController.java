package br.ix.invoice.access.web;

import br.ix.invoice.access.factor.Factors;
import br.ix.invoice.access.user.Passwords;
import br.ix.invoice.access.user.User;
import br.ix.invoice.access.user.Users;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Faults;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Patch;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
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

    private static final Set<Role> ROLES = EnumSet.of(Role.VIEWER, Role.OPERATOR, Role.APPROVER, Role.ADMINISTRATOR);
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");
    private static final int SHORTEST_PASSWORD = 8;

    @Schema(name = "UserForm")
    record Form(@Nullable String name, @Nullable String role, @Nullable String password) {

        @Override
        public String toString() {
            return "Form[name=%s, role=%s]".formatted(name, role);
        }
    }

    @Schema(name = "User")
    record Shown(String id, String name, String role, Instant createdAt, boolean secondFactor) {

        static Shown of(User user) {
            return new Shown(user.publicId(), user.name(), RoleName.of(user.role()), user.createdAt(), user.secondFactor());
        }
    }

    private final Users users;
    private final Passwords passwords;
    private final Factors factors;
    private final Patch patch;

    UserController(Users users, Passwords passwords, Factors factors, Patch patch) {
        this.factors = factors;
        this.users = users;
        this.passwords = passwords;
        this.patch = patch;
    }

    @GetMapping
    Page<Shown> list(PageQuery page) {
        return Page.of(users.page(page.afterId(), page.rows()), page, user -> String.valueOf(user.id())).map(Shown::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<Shown> show(@PathVariable String id) {
        User user = find(id);
        return Answers.item(Shown.of(user), user.version());
    }

    @PostMapping
    @Transactional
    ResponseEntity<Shown> add(@RequestBody Form form) {
        Role role = check(form, true);
        User user = find(users.add(form.name(), role, passwords.hash(form.password())));
        return Answers.created(PATH + "/" + user.publicId(), Shown.of(user), user.version());
    }

    @PatchMapping("/{id}")
    @Transactional
    ResponseEntity<Shown> change(@PathVariable String id, @RequestHeader(name = "If-Match", required = false) String ifMatch,
                                 @RequestBody JsonNode changes) {
        User user = find(id);
        Answers.requireMatch(ifMatch, user.version());
        Form form = patch.apply(new Form(user.name(), RoleName.of(user.role()), null), changes, "name");
        Role role = check(form, false);
        users.change(user, role, form.password() == null ? null : passwords.hash(form.password()));
        return show(id);
    }

    @DeleteMapping("/{id}")
    @Transactional
    ResponseEntity<Void> delete(@PathVariable String id, @RequestHeader(name = "If-Match", required = false) String ifMatch) {
        User user = find(id);
        Answers.requireMatch(ifMatch, user.version());
        users.delete(user);
        return ResponseEntity.noContent().build();
    }

    /** Of a person who lost the device and the recovery codes. */
    @DeleteMapping("/{id}/second-factor")
    @Transactional
    ResponseEntity<Void> switchSecondFactorOff(@PathVariable String id, @RequestHeader(name = "If-Match", required = false) String ifMatch) {
        User user = find(id);
        Answers.requireMatch(ifMatch, user.version());
        factors.switchOff(user);
        users.endSessions(user);
        return ResponseEntity.noContent().build();
    }

    private User find(String id) {
        return users.withId(id).orElseThrow(() -> Refusal.notFound("user", id));
    }

    private static Role check(Form form, boolean passwordRequired) {
        Faults faults = new Faults();
        if (form.name() == null || !NAME.matcher(form.name()).matches()) {
            faults.add("name", form.name(), "must be 1 to 64 of a-z, 0-9, '.', '_', '@', '-', with a letter or digit first");
        }
        Optional<Role> role = RoleName.read(form.role(), ROLES, faults);
        if (form.password() == null ? passwordRequired : !hasGoodLength(form.password())) {
            // The value is not repeated: answers are logged by others.
            faults.add("password", null, "must have %d characters at least and %d bytes at most"
                    .formatted(SHORTEST_PASSWORD, Passwords.MOST_BYTES));
        }
        faults.refuseIfAny();
        return role.orElseThrow();
    }

    private static boolean hasGoodLength(String password) {
        return password.length() >= SHORTEST_PASSWORD && password.getBytes(StandardCharsets.UTF_8).length <= Passwords.MOST_BYTES;
    }
}
