package br.ix.invoice.access.factor;

import br.ix.invoice.access.user.Users;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A start that sets the password of {@code admin} anew switches its second factor off too: device and codes may be lost with it. */
@Component
class LostFactor {

    private static final String NAME = "admin";

    private final Users users;
    private final Factors factors;
    private final boolean reset;

    LostFactor(Users users, Factors factors, @Value("${ix-invoice.admin-password-reset:false}") boolean reset) {
        this.users = users;
        this.factors = factors;
        this.reset = reset;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    @Transactional
    public void on(ApplicationReadyEvent ready) {
        begin();
    }

    void begin() {
        if (reset) {
            users.named(NAME).filter(admin -> factors.inForce(admin).isPresent()).ifPresent(factors::switchOff);
        }
    }
}
