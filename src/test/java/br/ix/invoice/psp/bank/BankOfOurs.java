package br.ix.invoice.psp.bank;

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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A server that speaks the part of API Pix that is called, and lets only in who has a certificate that it knows. Public: tests of the module use it. */
public final class BankOfOurs implements AutoCloseable {

    private static final String PASSWORD = "a-secret";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final HttpsServer server;
    private final Map<String, ObjectNode> charges = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> payments = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile int tokens;
    private volatile int next;
    private volatile int always;

    public BankOfOurs(Path folder) throws Exception {
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

    /** The settings by which a program of ours calls this bank, with the password of its files and the secret of its address. */
    public Map<String, Object> settings(String secret) {
        PspAccess access = access();
        return Map.of("api", access.api().toString(), "tokens", access.tokens().toString(), "client-id", access.clientId(),
                "client-secret", access.clientSecret(), "certificate", access.own().file().toAbsolutePath().toString(), "certificate-password", PASSWORD,
                "trusted", folder.resolve("of-us").toAbsolutePath().toString(), "trusted-password", PASSWORD, "notification-secret", secret);
    }

    public List<String> calls() {
        return calls;
    }

    public String charge(String txid) {
        ObjectNode charge = charges.get(txid);
        return charge == null ? "" : charge.toString();
    }

    void forgetTokens() {
        tokens++;
    }

    /** Somebody pays a charge, or (unknown txid) just so; what the payment is called. */
    public String pay(@Nullable String txid, String amount) {
        String endToEndId = "E%031d".formatted(payments.size() + System.nanoTime() % 1_000_000_000_000L);
        ObjectNode payment = JSON.createObjectNode().put("endToEndId", endToEndId).put("txid", txid).put("valor", amount)
                .put("horario", "2026-11-20T13:14:15.000Z").put("infoPagador", "obrigado");
        payment.putObject("pagador").put("cnpj", "11222333000181").put("nome", "Conexão Ágil Ltda");
        payments.put(endToEndId, payment);
        ObjectNode charge = charges.get(String.valueOf(txid));
        if (charge != null) {
            charge.put("status", "CONCLUIDA").putArray("pix").addObject().put("endToEndId", endToEndId);
        }
        return endToEndId;
    }

    /** So much of a payment goes back. */
    public void giveBack(String endToEndId, String amount, String status) {
        ObjectNode payment = payments.get(endToEndId);
        ArrayNode all = payment.has("devolucoes") ? (ArrayNode) payment.get("devolucoes") : payment.putArray("devolucoes");
        ObjectNode back = all.addObject().put("id", "D" + all.size()).put("valor", amount).put("status", status);
        back.putObject("horario").put("solicitacao", "2026-11-21T10:00:00.000Z").put("liquidacao", "2026-11-21T10:00:01.000Z");
    }

    /** What the bank says of a payment is this from now on. */
    public void say(String endToEndId, String field, String value) {
        payments.get(endToEndId).put(field, value);
    }

    /** Everything is answered with a status from now on; 0: as it should be. */
    public void refuse(int status) {
        always = status;
    }

    public void answerNext(int status) {
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
        } else if (next != 0 || always != 0) {
            int status = always != 0 ? always : next;
            next = 0;
            write(exchange, status, "{\"title\":\"No\",\"detail\":\"not today\"}");
        } else {
            answerOf(exchange, path, sent);
        }
    }

    private void answerOf(HttpExchange exchange, String path, byte[] sent) throws IOException {
        if (path.equals("/pix")) {
            list(exchange);
        } else if (path.startsWith("/pix/")) {
            ObjectNode payment = payments.get(path.substring("/pix/".length()));
            write(exchange, payment == null ? 404 : 200, payment == null ? "{}" : payment.toString());
        } else {
            ofCharge(exchange, path.substring(path.lastIndexOf('/') + 1), sent);
        }
    }

    /** One payment a page. */
    private void list(HttpExchange exchange) throws IOException {
        int page = Integer.parseInt(exchange.getRequestURI().getQuery().replaceAll(".*paginacao.paginaAtual=([0-9]+).*", "$1"));
        List<ObjectNode> all = payments.values().stream().toList();
        ObjectNode answer = JSON.createObjectNode();
        answer.putObject("parametros").putObject("paginacao").put("paginaAtual", page).put("quantidadeDePaginas", Math.max(1, all.size()));
        ArrayNode listed = answer.putArray("pix");
        if (page < all.size()) {
            listed.add(all.get(page));
        }
        write(exchange, 200, answer.toString());
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
