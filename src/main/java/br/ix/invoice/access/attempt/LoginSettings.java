package br.ix.invoice.access.attempt;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code ix-invoice.login.*}: after how many failures in a row a name, or the codes of a person, and after how many an address is locked,
 * for how long, and how long the log of logins is kept.
 */
@ConfigurationProperties("ix-invoice.login")
record LoginSettings(@DefaultValue("10") int failuresOfName, @DefaultValue("50") int failuresOfAddress, @DefaultValue("15m") Duration lockedFor,
                     @DefaultValue("365d") Duration keep) {

    LoginSettings {
        if (failuresOfName < 3 || failuresOfAddress < 3 || lockedFor.toSeconds() < 1 || keep.toDays() < 1) {
            throw new IllegalArgumentException(("ix-invoice.login: failures-of-name and failures-of-address must be 3 at least, locked-for 1s and keep 1d, "
                    + "not %d, %d, %s and %s").formatted(failuresOfName, failuresOfAddress, lockedFor, keep));
        }
    }
}
