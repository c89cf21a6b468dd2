package br.ix.invoice.console.user;

import br.ix.invoice.access.PersonForm;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** The form of a user as it is sent; without a password one is made up. {@code version}: of what was looked at. */
record UserForm(@Nullable String name, @Nullable String role, @Nullable String password, @Nullable Long version) {

    boolean hasPassword() {
        return StringUtils.hasText(password);
    }

    /** With a password that its person changes at the first login. */
    PersonForm person(String firstPassword) {
        return new PersonForm(name == null ? null : name.strip(), role, firstPassword, true, false);
    }

    String eTag() {
        return "\"" + version + "\"";
    }

    @Override
    public String toString() {
        return "UserForm[name=%s, role=%s]".formatted(name, role);
    }
}
