package br.ix.invoice.access;

import br.ix.invoice.access.oidc.Issuer;
import org.springframework.stereotype.Component;

/**
 * What the login page offers: the button of an OpenID Connect issuer, and the fields for a password unless that is the only way. It has a name since
 * the template asks it: that page has no controller.
 */
@Component("singleSignOn")
public class SingleSignOn {

    private final Issuer issuer;

    SingleSignOn(Issuer issuer) {
        this.issuer = issuer;
    }

    public boolean isOn() {
        return issuer.isOn();
    }

    public boolean isTheOnlyWay() {
        return issuer.isTheOnlyWay();
    }
}
