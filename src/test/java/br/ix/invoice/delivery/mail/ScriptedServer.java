package br.ix.invoice.delivery.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers as it is told to: by a whole command, or its first word; an empty answer cuts the connection. */
final class ScriptedServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> answers;
    private final AtomicInteger connections = new AtomicInteger();

    ScriptedServer(Map<String, String> answers) {
        this.answers = answers;
        try {
            socket = new ServerSocket(0, 20, InetAddress.getByName("127.0.0.1"));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        var thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                connections.incrementAndGet();
                talk(client);
            } catch (IOException gone) {
                // The next one.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 scripted");
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String word = data ? "." : line.split("[ :]")[0].toUpperCase(java.util.Locale.ROOT);
            if (data && !line.equals(".")) {
                continue;
            }
            String answer = answers.containsKey(line) ? answers.get(line) : answers.getOrDefault(word, word.equals("DATA") ? "354 go on" : "250 fine");
            if (answer.isEmpty()) {
                return;
            }
            say(client, answer);
            data = word.equals("DATA") && answer.startsWith("354");
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }
}
