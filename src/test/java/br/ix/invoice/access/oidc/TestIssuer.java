package br.ix.invoice.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenID Connect issuer over HTTP: discovery, keys, authorisation (whoever asks is the person of the test), token for a code, once, by the client's
 * secret and the verifier of PKCE, end of the session. It can lie in each way that a client has to notice.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestIssuer {

    static final String CLIENT = "ix-invoice-test";

    /** How a token is not what it should be. */
    enum Lie { NONE, FORGED_SIGNATURE, OTHER_AUDIENCE, OTHER_NONCE, OTHER_ISSUER, OVER }

    /** What was asked for with a code. */
    private record Asked(String nonce, String challenge, String redirect) {
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SECRET = "secret-of-the-client";
    private static final long HOUR = 3_600_000;

    private static final RSAKey KEY = key("the-key");
    private static final RSAKey STRANGERS_KEY = key("the-key");
    private static final Map<String, Asked> CODES = new ConcurrentHashMap<>();
    private static final HttpServer SERVER = start();
    private static volatile Map<String, Object> claims = Map.of();
    private static volatile Lie lie = Lie.NONE;
    private static volatile String lastEnd = "";

    @Bean
    static DynamicPropertyRegistrar issuerOfTests() {
        return properties -> {
            properties.add("ix-invoice.oidc.issuer", TestIssuer::address);
            properties.add("ix-invoice.oidc.client-id", () -> CLIENT);
            properties.add("ix-invoice.oidc.client-secret", () -> SECRET);
            properties.add("ix-invoice.oidc.roles-claim", () -> "realm.roles");
            properties.add("ix-invoice.oidc.roles", () -> "ix-readers:viewer,ix-staff:operator,ix-admins:administrator");
        };
    }

    static String address() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort() + "/realm";
    }

    /** Who logs in next, and how the token lies. */
    static void says(Map<String, Object> person, Lie how) {
        claims = person;
        lie = how;
    }

    /** The query of the last request to end a session. */
    static String lastEnd() {
        return lastEnd;
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/realm/.well-known/openid-configuration", exchange -> answer(exchange, 200, description()));
            server.createContext("/realm/keys", exchange -> answer(exchange, 200, new JWKSet(KEY.toPublicJWK()).toJSONObject()));
            server.createContext("/realm/authorize", TestIssuer::authorise);
            server.createContext("/realm/token", TestIssuer::token);
            server.createContext("/realm/end", exchange -> {
                lastEnd = exchange.getRequestURI().getRawQuery();
                redirect(exchange, query(lastEnd).getFirst("post_logout_redirect_uri"));
            });
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "test-issuer");
                thread.setDaemon(true);
                return thread;
            }));
            server.start();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, Object> description() {
        String address = address();
        return Map.of("issuer", address, "authorization_endpoint", address + "/authorize", "token_endpoint", address + "/token", "jwks_uri", address + "/keys",
                "end_session_endpoint", address + "/end", "subject_types_supported", new String[] {"public"}, "response_types_supported",
                new String[] {"code"}, "id_token_signing_alg_values_supported", new String[] {"RS256"});
    }

    private static void authorise(HttpExchange exchange) throws IOException {
        MultiValueMap<String, String> asked = query(exchange.getRequestURI().getRawQuery());
        if (!CLIENT.equals(asked.getFirst("client_id")) || !"S256".equals(asked.getFirst("code_challenge_method")) || asked.getFirst("nonce") == null) {
            answer(exchange, 400, Map.of("error", "invalid_request"));
            return;
        }
        String code = UUID.randomUUID().toString();
        CODES.put(code, new Asked(asked.getFirst("nonce"), asked.getFirst("code_challenge"), asked.getFirst("redirect_uri")));
        redirect(exchange, UriComponentsBuilder.fromUriString(asked.getFirst("redirect_uri")).queryParam("code", code)
                .queryParam("state", "{state}").encode().buildAndExpand(asked.getFirst("state")).toUriString());
    }

    private static void token(HttpExchange exchange) throws IOException {
        MultiValueMap<String, String> form = query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Asked asked = CODES.remove(String.valueOf(form.getFirst("code")));
        String client = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (asked == null || !client.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !asked.challenge().equals(challenge(String.valueOf(form.getFirst("code_verifier"))))) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        answer(exchange, 200, Map.of("access_token", UUID.randomUUID().toString(), "token_type", "Bearer", "expires_in", 60, "id_token", idToken(asked)));
    }

    private static String idToken(Asked asked) {
        long now = System.currentTimeMillis();
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder().issuer(lie == Lie.OTHER_ISSUER ? "https://other.example" : address())
                .audience(lie == Lie.OTHER_AUDIENCE ? "another-client" : CLIENT).issueTime(new Date(lie == Lie.OVER ? now - 2 * HOUR : now))
                .expirationTime(new Date(lie == Lie.OVER ? now - HOUR : now + HOUR)).claim("nonce", lie == Lie.OTHER_NONCE ? "another" : asked.nonce());
        claims.forEach(set::claim);
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("the-key").build(), set.build());
            token.sign(new RSASSASigner(lie == Lie.FORGED_SIGNATURE ? STRANGERS_KEY : KEY));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static MultiValueMap<String, String> query(String text) {
        var decoded = new LinkedMultiValueMap<String, String>();
        UriComponentsBuilder.newInstance().query(text).build().getQueryParams().forEach((name, values) -> values.forEach(value ->
                decoded.add(name, URLDecoder.decode(String.valueOf(value), StandardCharsets.UTF_8))));
        return decoded;
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, Object json) throws IOException {
        byte[] body = JSON.writeValueAsBytes(json);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
