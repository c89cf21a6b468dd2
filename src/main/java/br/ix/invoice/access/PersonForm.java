package br.ix.invoice.access;

import br.ix.invoice.rest.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A user as it is asked for; without a password the present one stays. */
@Schema(name = "UserForm")
public record PersonForm(@Nullable String name, @Nullable String role, @Nullable String password,
                         @Schema(description = "Whether the password has to be changed at the next login, before anything else, in the console; Basic is refused until then")
                         @Nullable Boolean mustChangePassword,
                         @Schema(description = "Whether there is no way in: the sessions end, password and single sign-on are refused") @Nullable Boolean locked) {

    public PersonForm withRole(String other) {
        return new PersonForm(name, other, password, mustChangePassword, locked);
    }

    /** A password that somebody else knows, so it is changed at the next login. */
    public PersonForm withFirstPassword(String first) {
        return new PersonForm(name, role, first, true, locked);
    }

    public PersonForm withLock(boolean locks) {
        return new PersonForm(name, role, password, mustChangePassword, locks);
    }

    static PersonForm of(Person person) {
        return new PersonForm(person.name(), roleName(person.role()), null, person.mustChangePassword(), person.locked());
    }

    static String roleName(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "PersonForm[name=%s, role=%s]".formatted(name, role);
    }
}
