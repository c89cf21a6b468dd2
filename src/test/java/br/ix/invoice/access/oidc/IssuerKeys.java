package br.ix.invoice.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.UUID;

/** What the issuer signs with now and publishes; the key before, which is withdrawn, and one of a stranger that has the name of ours. */
class IssuerKeys implements JWKSource<SecurityContext> {

    private volatile RSAKey present = made(UUID.randomUUID().toString());
    private volatile RSAKey withdrawn = made(UUID.randomUUID().toString());

    void change() {
        withdrawn = present;
        present = made(UUID.randomUUID().toString());
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        return selector.select(new JWKSet(present));
    }

    JWKSource<SecurityContext> withdrawn() {
        return only(withdrawn);
    }

    JWKSource<SecurityContext> strangers() {
        return only(made(present.getKeyID()));
    }

    private static JWKSource<SecurityContext> only(RSAKey key) {
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    private static RSAKey made(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
