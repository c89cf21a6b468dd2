package br.ix.invoice.delivery.webhook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends a POST to the address that was looked at, which no client of the JDK allows: each resolves a name again. It follows no redirect,
 * reads no more than the head of the answer, and ends within a limit of time whatever the other side does.
 */
@Component
class HttpSender implements DisposableBean {

    private final SSLSocketFactory secure = (SSLSocketFactory) SSLSocketFactory.getDefault();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "webhook-limit");
        thread.setDaemon(true);
        return thread;
    });

    Attempt send(Post post, Duration limit) {
        var late = new AtomicBoolean();
        try (Socket socket = new Socket(Proxy.NO_PROXY)) {
            ScheduledFuture<?> end = timer.schedule(() -> {
                late.set(true);
                close(socket);
            }, limit.toMillis(), TimeUnit.MILLISECONDS);
            try {
                return exchange(post, socket, (int) limit.toMillis());
            } finally {
                end.cancel(false);
            }
        } catch (SSLException insecure) {
            return Attempt.without(late.get() ? tooLate(limit) : "No secure connection: " + insecure.getMessage());
        } catch (SocketTimeoutException slow) {
            return Attempt.without(tooLate(limit));
        } catch (IOException broken) {
            return Attempt.without(late.get() ? tooLate(limit) : "No answer: " + broken.getMessage());
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }

    private Attempt exchange(Post post, Socket plain, int millis) throws IOException {
        plain.connect(new InetSocketAddress(post.address(), post.port()), millis);
        Socket socket = post.isSecure() ? secured(plain, post) : plain;
        var out = socket.getOutputStream();
        out.write(post.head().getBytes(StandardCharsets.US_ASCII));
        out.write(post.body());
        out.flush();
        return AnswerHead.read(new BufferedInputStream(socket.getInputStream()));
    }

    /** The certificate must be that of the name, not of the address. */
    private Socket secured(Socket plain, Post post) throws IOException {
        SSLSocket socket = (SSLSocket) secure.createSocket(plain, post.url().getHost(), post.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static String tooLate(Duration limit) {
        return "No answer within %s s".formatted(limit.toSeconds() > 0 ? String.valueOf(limit.toSeconds()) : "0." + limit.toMillis() / 100);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // It is closed either way.
        }
    }
}
