package br.ix.invoice.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Ports on 127.0.0.1: free ones, taken ones, and those where a server has begun to answer. */
final class Ports {

    private static final int GREETING_TIMEOUT_MILLIS = 2_000;

    private Ports() {}

    /** The configured port where it is free, or any free one for 0. */
    static int choose(int configured, String setting) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(loopback(), configured));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new EmbeddedServerFailure("Port %d is taken. Choose another with --%s=PORT, or 0 for a free one.".formatted(configured, setting), e);
        }
    }

    static boolean accepts(int port) {
        try (var socket = new Socket(loopback(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** True when a database greets its callers, which it does only after its start is over. */
    static boolean greets(int port) {
        try (var socket = new Socket(loopback(), port)) {
            socket.setSoTimeout(GREETING_TIMEOUT_MILLIS);
            return socket.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits until something is true, at most for a time; answers whether it became true. */
    static boolean await(Duration atMost, BooleanSupplier ready) throws InterruptedException {
        var end = System.nanoTime() + atMost.toNanos();
        while (!ready.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }
}
