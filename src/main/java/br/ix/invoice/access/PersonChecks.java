package br.ix.invoice.access;

import br.ix.invoice.access.user.PasswordRule;
import br.ix.invoice.access.user.Passwords;
import br.ix.invoice.access.user.Standing;
import br.ix.invoice.rest.Faults;
import br.ix.invoice.rest.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a user may be: every fault of a form is found at once. */
@Component
class PersonChecks {

    static final Set<Role> ROLES = EnumSet.of(Role.VIEWER, Role.OPERATOR, Role.APPROVER, Role.ADMINISTRATOR);
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    private final Passwords passwords;

    PersonChecks(Passwords passwords) {
        this.passwords = passwords;
    }

    /** Of a new user, who needs a password. */
    Standing standingOfNew(PersonForm form) {
        Faults faults = new Faults();
        if (form.password() == null) {
            faults.add("password", null, PasswordRule.LONG_ENOUGH.message());
        }
        return standing(form, faults);
    }

    Standing standing(PersonForm form) {
        return standing(form, new Faults());
    }

    private Standing standing(PersonForm form, Faults faults) {
        String name = form.name() == null ? "" : form.name();
        if (!NAME.matcher(name).matches()) {
            faults.add("name", form.name(), "must be 1 to 64 of a-z, 0-9, '.', '_', '@', '-', with a letter or digit first");
        }
        Optional<Role> role = role(form.role(), faults);
        String password = form.password();
        if (password != null) {
            // The value is not repeated: answers are logged by others.
            PasswordRule.brokenBy(password, name).ifPresent(rule -> faults.add("password", null, rule.message()));
        }
        faults.refuseIfAny();
        return new Standing(role.orElseThrow(), password == null ? null : passwords.hash(password),
                Boolean.TRUE.equals(form.mustChangePassword()), Boolean.TRUE.equals(form.locked()));
    }

    private static Optional<Role> role(@Nullable String given, Faults faults) {
        Optional<Role> role = ROLES.stream().filter(one -> PersonForm.roleName(one).equals(given)).findFirst();
        if (role.isEmpty()) {
            faults.add("role", given, "must be one of " + ROLES.stream().map(PersonForm::roleName).sorted().collect(Collectors.joining(", ")));
        }
        return role;
    }
}
