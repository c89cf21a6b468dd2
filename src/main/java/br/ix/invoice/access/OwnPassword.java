package br.ix.invoice.access;

import br.ix.invoice.access.gate.OwnSession;
import br.ix.invoice.access.oidc.Issuer;
import br.ix.invoice.access.user.PasswordRule;
import br.ix.invoice.access.user.Passwords;
import br.ix.invoice.access.user.User;
import br.ix.invoice.access.user.Users;
import br.ix.invoice.rest.Refusal;
import java.security.Principal;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The password of the person who is logged in. A program, which comes with a key, has none; nor has who always came by an issuer. */
@Component
public class OwnPassword {

    private final Users users;
    private final Passwords passwords;
    private final OwnSession session;
    private final Issuer issuer;

    OwnPassword(Users users, Passwords passwords, OwnSession session, Issuer issuer) {
        this.users = users;
        this.passwords = passwords;
        this.session = session;
        this.issuer = issuer;
    }

    public boolean canBeChanged(Principal who) {
        return person(who).isPresent();
    }

    /** Whether somebody else knows it, so that nothing else is open before it is changed. */
    public boolean mustBeChanged(Principal who) {
        return person(who).filter(User::mustChangePassword).isPresent();
    }

    /** The other sessions of the person end, this one goes on. Failures are counted, so this is no transaction: the change is one. */
    public void change(Principal who, PasswordChange change) {
        User person = person(who).orElseThrow(() -> Refusal.conflict("no-password-here", "You do not log in with a password here"));
        String wanted = Objects.requireNonNullElse(change.wanted(), "");
        session.requirePassword(person, Objects.requireNonNullElse(change.present(), ""));
        if (!wanted.equals(change.again())) {
            throw refused("password-not-repeated", "The new password and its repetition differ");
        }
        if (wanted.equals(change.present())) {
            throw refused("password-as-before", "The new password is the present one");
        }
        PasswordRule.brokenBy(wanted, person.name()).ifPresent(OwnPassword::refuse);
        users.changePassword(person, passwords.hash(wanted));
        session.goOn(users.withId(person.publicId()).orElseThrow());
    }

    private Optional<User> person(Principal who) {
        return issuer.isTheOnlyWay() ? Optional.empty() : users.identified(who.getName()).filter(User::hasPassword);
    }

    private static void refuse(PasswordRule rule) {
        throw switch (rule) {
            case LONG_ENOUGH -> refused("password-too-short", "The new password " + rule.message());
            case SHORT_ENOUGH -> refused("password-too-long", "The new password " + rule.message());
            case WITHOUT_THE_NAME -> refused("password-has-name", "The new password " + rule.message());
            case NOT_COMMON -> refused("password-common", "The new password " + rule.message());
        };
    }

    private static Refusal refused(String code, String detail) {
        return Refusal.of(HttpStatus.BAD_REQUEST, code, detail);
    }
}
