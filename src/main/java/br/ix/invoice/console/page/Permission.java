package br.ix.invoice.console.page;

import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.Role;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** What a role may do in the console: pages offer only that, and controllers refuse the rest (403). */
public record Permission(Role role) {

    private static final Set<Role> LOOKING = EnumSet.of(Role.VIEWER, Role.OPERATOR, Role.APPROVER, Role.ADMINISTRATOR);
    private static final Set<Role> OPERATING = EnumSet.of(Role.OPERATOR, Role.APPROVER, Role.ADMINISTRATOR);
    private static final Set<Role> APPROVING = EnumSet.of(Role.APPROVER, Role.ADMINISTRATOR);

    /** Whether the console is for this role at all: participants and the portal have the API. */
    public boolean look() {
        return LOOKING.contains(role);
    }

    public boolean operate() {
        return OPERATING.contains(role);
    }

    public boolean approve() {
        return APPROVING.contains(role);
    }

    public boolean administer() {
        return role == Role.ADMINISTRATOR;
    }

    public static void requireLook(Caller caller) {
        require(new Permission(caller.role()).look(), caller);
    }

    public static void requireOperate(Caller caller) {
        require(new Permission(caller.role()).operate(), caller);
    }

    public static void requireApprove(Caller caller) {
        require(new Permission(caller.role()).approve(), caller);
    }

    public static void requireAdminister(Caller caller) {
        require(new Permission(caller.role()).administer(), caller);
    }

    private static void require(boolean allowed, Caller caller) {
        if (!allowed) {
            throw Refusal.of(HttpStatus.FORBIDDEN, "role-may-not", "Your role (%s) may not do this".formatted(caller.role()));
        }
    }
}
