package br.ix.invoice.access.gate;

import br.ix.invoice.access.user.User;
import br.ix.invoice.access.user.Users;
import br.ix.invoice.rest.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whose role must have a second factor: the setting {@code ix-invoice.second-factor.required-for}, none by default. */
@Component
class RequiredFactor {

    private static final Set<Role> PEOPLE = EnumSet.of(Role.VIEWER, Role.OPERATOR, Role.APPROVER, Role.ADMINISTRATOR);

    private final Set<Role> roles = EnumSet.noneOf(Role.class);
    private final Users users;
    private final Refusals refusals;

    RequiredFactor(@Value("${ix-invoice.second-factor.required-for:}") List<String> names, Users users, Refusals refusals) {
        this.users = users;
        this.refusals = refusals;
        names.forEach(name -> roles.add(PEOPLE.stream().filter(role -> role.name().equals(name.strip().toUpperCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("ix-invoice.second-factor.required-for: '%s' is no role of people (%s)"
                        .formatted(name, "viewer, operator, approver, administrator")))));
    }

    /** What stands behind each way to say who calls. */
    EnrolmentCheck check() {
        return new EnrolmentCheck(this, users, refusals);
    }

    boolean isMissing(User user) {
        return roles.contains(user.role()) && !user.secondFactor();
    }
}
