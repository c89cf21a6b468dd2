package br.ix.invoice.access.user;

import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.Role;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the user {@code admin} at the first start, and gives it a new password (and its role) at a start that asks for it. A
 * generated password is printed once on the console, past the log and its files, at the end of the start where a person sees
 * it; readiness is reported afterwards.
 */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String NAME = "admin";

    private final Users users;
    private final Passwords passwords;
    private final String configured;
    private final boolean reset;

    FirstAdministrator(Users users, Passwords passwords, @Value("${ix-invoice.admin-password:}") String configured,
                       @Value("${ix-invoice.admin-password-reset:false}") boolean reset) {
        if (configured.getBytes(StandardCharsets.UTF_8).length > Passwords.MOST_BYTES) {
            throw new IllegalArgumentException("ix-invoice.admin-password has more than %d bytes: choose a shorter one"
                    .formatted(Passwords.MOST_BYTES));
        }
        this.users = users;
        this.passwords = passwords;
        this.configured = configured;
        this.reset = reset;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ApplicationReadyEvent ready) {
        begin();
    }

    void begin() {
        if (reset) {
            reset();
        } else if (users.isEmpty()) {
            add(password());
        }
    }

    private void reset() {
        String password = password();
        users.named(NAME).ifPresentOrElse(admin -> {
            users.change(admin, Standing.of(Role.ADMINISTRATOR, passwords.hash(password)));
            show(password);
        }, () -> add(password));
        LOG.warn("The password of {} was set anew: start without ix-invoice.admin-password-reset the next time", NAME);
    }

    private void add(String password) {
        try {
            users.add(NAME, Standing.of(Role.ADMINISTRATOR, passwords.hash(password)));
        } catch (Refusal otherProcessWasFaster) {
            return;
        }
        show(password);
    }

    private String password() {
        return configured.isEmpty() ? GeneratedPassword.next() : configured;
    }

    private void show(String password) {
        if (configured.isEmpty()) {
            System.out.println("Administrator: %s / %s (shown once)".formatted(NAME, password));
        }
    }
}
