package br.ix.invoice.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import br.ix.invoice.Scene;
import br.ix.invoice.rest.request.RequestLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Whom nobody knows costs the program little: no body is read for a stranger, and sessions of strangers are few and short. */
@IntegrationTest
class StrangersTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "a-long-password";

    private final ApiClient api;
    private final RequestRates rates;
    private final Context server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    @Autowired
    StrangersTest(ApiClient api, RequestRates rates, ServletWebServerApplicationContext context) {
        this.api = api;
        this.rates = rates;
        this.server = (Context) ((TomcatWebServer) context.getWebServer()).getTomcat().getHost().findChildren()[0];
    }

    @AfterEach
    void liftTheLimit() {
        rates.limit(new RequestLimits(0, 0, Duration.ZERO));
    }

    /** Of the body only the first bytes are sent: whoever reads it waits for the rest. */
    @ParameterizedTest
    @CsvSource({
        "PUT,    /api/v1/exchanges/sp, application/x-www-form-urlencoded",
        "PATCH,  /api/v1/exchanges/sp, application/x-www-form-urlencoded",
        "DELETE, /console/runs,        application/x-www-form-urlencoded",
        "POST,   /api/v1/imports,      multipart/form-data; boundary=x",
        "POST,   /console/imports,     multipart/form-data; boundary=x",
        "POST,   /console/bank-files,  Multipart/Form-Data; boundary=x",
        "POST,   /api/v1/prices,       application/json"})
    void aBodyIsNotReadBeforeItIsKnownWhoSendsIt(String method, String path, String type) throws IOException {
        String head = "%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: 200000000\r\n\r\n--x\r\nContent-Disp";

        assertThat(firstLine(head.formatted(method, path, type))).matches("HTTP/1.1 (401|403).*");
    }

    @Test
    void theSessionOfAStrangerIsShortAndThatOfWhoIsLoggedInIsAsTheSettingSays() throws Exception {
        String name = "stranger-" + UUID.randomUUID();
        assertThat(api.post("/api/v1/users", Map.of("name", name, "role", "viewer", "password", PASSWORD)).status()).isEqualTo(201);
        String token = token(get("/login"));

        int before = session().getMaxInactiveInterval();
        logIn(name, token);
        get("/console/runs");

        assertThat(Duration.ofSeconds(before)).isEqualTo(BriefSessions.OF_STRANGERS);
        assertThat(Duration.ofSeconds(session().getMaxInactiveInterval())).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void whoLeftTheLoginPageOpenForLongerGetsItAgain() throws Exception {
        String token = token(get("/login"));
        session().expire();

        HttpResponse<Void> late = logIn("admin", token);

        assertThat(late.statusCode() + " " + late.headers().firstValue("Location").orElse("")).isEqualTo("302 /login?again");
    }

    @Test
    void whoAsksForPagesWithoutASessionTooOftenIsToldToWait() {
        ApiClient stranger = api.anonymous().with("X-Forwarded-For", "2001:db8:%x::1".formatted(Scene.unique() & 0xFFFF));
        rates.limit(new RequestLimits(0, 3, Duration.ZERO));

        assertThat(IntStream.range(0, 5).map(n -> stranger.get("/login").status()).boxed()).containsExactly(200, 200, 200, 429, 429);
        assertThat(stranger.get("/css/console.css").status()).isEqualTo(200);
        assertThat(stranger.get("/actuator/health").status()).isEqualTo(200);
    }

    /** Each sends the first bytes of what he logs in with, and no more. */
    @Test
    void whoSendsSlowlyHoldsUpHimselfAndNobodyElse() throws IOException {
        String address = "2001:db8:%x:1::1".formatted(Scene.unique() & 0xFFFF);
        ApiClient slow = api.anonymous().with("X-Forwarded-For", address);
        ApiClient other = api.anonymous().with("X-Forwarded-For", "2001:db8:%x:2::1".formatted(Scene.unique() & 0xFFFF));
        List<Socket> senders = new ArrayList<>();
        try {
            IntStream.range(0, 20).forEach(n -> senders.add(begun(address)));

            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> logInStatus(slow) == 429);
            assertThat(logInStatus(other)).as("403: without the token of a page").isEqualTo(403);
            assertThat(api.get("/api/v1/exchanges?limit=1").status()).isEqualTo(200);
        } finally {
            for (Socket sender : senders) {
                sender.close();
            }
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> logInStatus(slow) == 403);
    }

    private static int logInStatus(ApiClient stranger) {
        return stranger.with("Content-Type", "application/x-www-form-urlencoded").send("POST", "/login", "username=x&password=x").status();
    }

    private Socket begun(String address) {
        URI there = api.uri("/");
        try {
            Socket socket = new Socket(there.getHost(), there.getPort());
            socket.getOutputStream().write(("POST /login HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: %s\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 1000\r\n\r\nusername=").formatted(address).getBytes(StandardCharsets.US_ASCII));
            return socket;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String firstLine(String request) throws IOException {
        URI there = api.uri("/");
        try (Socket socket = new Socket(there.getHost(), there.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
        }
    }

    private String get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(api.uri(path)).header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private HttpResponse<Void> logIn(String name, String token) throws Exception {
        String form = Map.of("username", name, "password", PASSWORD, "_csrf", token).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return http.send(HttpRequest.newBuilder(api.uri("/login")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.discarding());
    }

    private Session session() throws IOException {
        String id = cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("JSESSIONID")).findFirst().orElseThrow().getValue();
        return server.getManager().findSession(id);
    }

    private static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }
}
