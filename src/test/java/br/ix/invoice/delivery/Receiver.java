package br.ix.invoice.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.awaitility.Awaitility;

/** A program that is told: a real HTTP server, which keeps what it gets and answers as it is told to. */
public final class Receiver implements AutoCloseable {

    /** What came: the three headers of the specification, the type of the content, the body. */
    public record Call(String id, String timestamp, String signature, String contentType, String body) {
    }

    /** What is answered: a status, and a header, or none (empty). */
    public record Reply(int status, String header, String value) {

        public static Reply of(int status) {
            return new Reply(status, "", "");
        }
    }

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile IntFunction<Reply> answer = number -> Reply.of(204);

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 50);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    /** By how many came before: 0 is the first. */
    public Receiver answers(IntFunction<Reply> answer) {
        this.answer = answer;
        return this;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?a=1";
    }

    /** Those whose body names a text; other tests make things happen, too. */
    public List<Call> callsAbout(String text) {
        return calls.stream().filter(call -> call.body().contains(text)).toList();
    }

    /** Waits until so many came that name a text. */
    public List<Call> awaitAbout(String text, int count) {
        return Awaitility.await(count + " calls about " + text).atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(25))
                .until(() -> callsAbout(text), found -> found.size() >= count);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Reply reply;
        synchronized (calls) {
            reply = answer.apply(calls.size());
            calls.add(new Call(headers.getFirst("webhook-id"), headers.getFirst("webhook-timestamp"), headers.getFirst("webhook-signature"),
                    headers.getFirst("Content-Type"), body));
        }
        if (reply.status() == 0) {
            // Never answers.
            return;
        }
        if (!reply.header().isEmpty()) {
            exchange.getResponseHeaders().add(reply.header(), reply.value());
        }
        exchange.sendResponseHeaders(reply.status(), -1);
        exchange.close();
    }
}
