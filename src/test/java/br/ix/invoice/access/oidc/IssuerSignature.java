package br.ix.invoice.access.oidc;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Signs by the issuer's key, or as the lie says: by another one, or not at all. */
class IssuerSignature implements JwtEncoder {

    private final IssuerKeys keys;

    IssuerSignature(IssuerKeys keys) {
        this.keys = keys;
    }

    @Override
    public Jwt encode(JwtEncoderParameters parameters) {
        return switch (TestIssuer.said().lie()) {
            case FORGED_SIGNATURE -> new NimbusJwtEncoder(keys.strangers()).encode(parameters);
            case WITHDRAWN_KEY -> new NimbusJwtEncoder(keys.withdrawn()).encode(parameters);
            case UNSIGNED -> unsigned(new NimbusJwtEncoder(keys).encode(parameters));
            default -> new NimbusJwtEncoder(keys).encode(parameters);
        };
    }

    private static Jwt unsigned(Jwt token) {
        String head = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        String text = head + "." + token.getTokenValue().split("\\.")[1] + ".";
        return new Jwt(text, token.getIssuedAt(), token.getExpiresAt(), token.getHeaders(), token.getClaims());
    }
}
