package br.ix.invoice.access.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * An OpenID Connect issuer that is not of our hand: Spring Authorization Server, in a context and on a port of its own, with its login page. It is
 * started when the first test asks for it, as ours asks for it when the first person does. It can be told to lie.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestIssuer {

    static final String CLIENT = "ix-invoice-test";
    static final String SECRET = "secret-of-the-client";
    static final String PASSWORD = "right at the issuer";

    /** How a token is not what it should be. */
    enum Lie { NONE, FORGED_SIGNATURE, WITHDRAWN_KEY, UNSIGNED, OTHER_AUDIENCE, OTHER_NONCE, OTHER_ISSUER, OVER }

    /** Who logs in next, what the token says of them beside the norm, and how it lies. */
    record Said(Map<String, Object> claims, Lie lie) {
    }

    private static final int PORT = freePort();
    private static volatile Said said = new Said(Map.of(), Lie.NONE);
    private static @Nullable AnnotationConfigServletWebServerApplicationContext server;

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
        return "http://127.0.0.1:" + PORT;
    }

    static int port() {
        return PORT;
    }

    static Said said() {
        return said;
    }

    static void says(Map<String, Object> claims, Lie how) {
        said = new Said(claims, how);
        start();
    }

    /** From now on it signs with another key; the one before is withdrawn. */
    static void changesItsKey() {
        bean(IssuerKeys.class).change();
    }

    /** Where a browser may be sent after the logout. */
    static void knows(String afterLogout) {
        bean(IssuerClients.class).add(afterLogout);
    }

    private static <T> T bean(Class<T> type) {
        return start().getBean(type);
    }

    private static synchronized AnnotationConfigServletWebServerApplicationContext start() {
        if (server == null) {
            server = new AnnotationConfigServletWebServerApplicationContext(IssuerServer.class);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        }
        return server;
    }

    /** Our program has to know the port at its start, before the issuer is there. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
