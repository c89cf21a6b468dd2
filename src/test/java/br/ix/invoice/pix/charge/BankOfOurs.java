package br.ix.invoice.pix.charge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A server that speaks the part of API Pix that is called, and lets only in who has a certificate that it knows. */
final class BankOfOurs implements AutoCloseable {

    private static final String PASSWORD = "a-secret";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final HttpsServer server;
    private final Map<String, ObjectNode> charges = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile int tokens;
    private volatile int next;

    BankOfOurs(Path folder) throws Exception {
        this.folder = folder;
        pair("bank");
        pair("us");
        pair("stranger");
        trusting("of-the-bank", "us");
        trusting("of-us", "bank");
        SSLContext tls = new PspAccess(URI.create("https://none"), URI.create("https://none"), "", "", store("bank"), store("of-the-bank")).tls();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters strict = tls.getDefaultSSLParameters();
                strict.setNeedClientAuth(true);
                parameters.setSSLParameters(strict);
            }
        });
        server.createContext("/", this::answer);
        server.start();
    }

    /** Made once for all tests that share the folder. */
    private void pair(String name) throws Exception {
        if (Files.exists(folder.resolve(name))) {
            return;
        }
        Process made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", name, "-keyalg", "EC",
                "-dname", "CN=" + name, "-ext", "SAN=dns:localhost,ip:127.0.0.1", "-validity", "3", "-storetype", "PKCS12", "-keystore",
                folder.resolve(name).toString(), "-storepass", PASSWORD).redirectErrorStream(true).start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (made.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    private void trusting(String name, String trusted) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry(trusted, store(trusted).open().getCertificate(trusted));
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            store.store(out, PASSWORD.toCharArray());
        }
    }

    private PspAccess.Store store(String name) {
        return new PspAccess.Store(folder.resolve(name), PASSWORD);
    }

    PspAccess access() {
        return access("us");
    }

    PspAccess accessOfAStranger() {
        return access("stranger");
    }

    private PspAccess access(String who) {
        URI api = URI.create("https://127.0.0.1:" + server.getAddress().getPort());
        return new PspAccess(api, api.resolve("/token"), "client", "the-secret", store(who), store("of-us"));
    }

    List<String> calls() {
        return calls;
    }

    String charge(String txid) {
        return charges.get(txid).toString();
    }

    void forgetTokens() {
        tokens++;
    }

    void answerNext(int status) {
        next = status;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        calls.add(method + " " + path);
        byte[] sent = exchange.getRequestBody().readAllBytes();
        if (path.equals("/token")) {
            write(exchange, 200, "{\"access_token\":\"t%d\",\"expires_in\":3600}".formatted(tokens));
        } else if (!("Bearer t" + tokens).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            write(exchange, 401, "");
        } else if (next != 0) {
            int status = next;
            next = 0;
            write(exchange, status, "{\"title\":\"No\",\"detail\":\"not today\"}");
        } else {
            ofCharge(exchange, path.substring(path.lastIndexOf('/') + 1), sent);
        }
    }

    private void ofCharge(HttpExchange exchange, String txid, byte[] sent) throws IOException {
        ObjectNode charge = charges.get(txid);
        String method = exchange.getRequestMethod();
        if (method.equals("PUT") == (charge != null)) {
            write(exchange, charge == null ? 404 : 409, "{}");
            return;
        }
        if (!method.equals("GET")) {
            ObjectNode after = charge == null ? JSON.createObjectNode().put("status", "ATIVA").put("revisao", -1) : charge;
            after.setAll((ObjectNode) JSON.readTree(sent));
            after.put("txid", txid).put("revisao", after.path("revisao").asInt() + 1);
            after.putObject("loc").put("location", "pix.example.com/" + txid);
            charges.put(txid, after);
        }
        write(exchange, method.equals("PUT") ? 201 : 200, charges.get(txid).toString());
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
