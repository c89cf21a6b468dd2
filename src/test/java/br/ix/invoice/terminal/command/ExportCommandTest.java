package br.ix.invoice.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code export}. */
class ExportCommandTest extends StubbedTerminal {

    @TempDir
    private Path folder;

    @Test
    void aListIsWrittenAsItComesWithTheFiltersThatWereSaid() throws IOException {
        server.on("GET /api/v1/billing-runs/4f/parked?exchange=sp&q=R%26D", 200, "account,reason\r\n1,Não\r\n");
        Path file = folder.resolve("parked.csv");

        assertThat(run("export", "billing-runs/4f/parked", "exchange=sp", "q=R&D")).as(err.toString()).isZero();
        assertThat(run("export", "/billing-runs/4f/parked", "exchange=sp", "q=R&D", "--into", file.toString())).as(err.toString()).isZero();

        assertThat(out).hasToString("account,reason\r\n1,Não\r\n");
        assertThat(Files.readString(file)).isEqualTo("account,reason\r\n1,Não\r\n");
    }

    @Test
    void aRefusalIsToldAndNoFileIsThere() {
        Path file = folder.resolve("none.csv");

        assertThat(run("export", "nothing", "--into", file.toString())).isEqualTo(1);
        assertThat(run("export", "invoices", "sp")).isEqualTo(2);

        assertThat(err.toString()).contains("Not found", "'sp' is no FILTER=VALUE");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aListThatBreaksOffIsAFailureAndLeavesNoFile() throws IOException {
        Path file = folder.resolve("part.csv");
        try (ServerSocket breaking = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            new Thread(() -> answerAPart(breaking)).start();

            int exit = Commands.commandLine(Map.of()).setErr(new PrintWriter(err, true))
                    .execute("export", "invoices", "--into", file.toString(), "--server", "http://127.0.0.1:" + breaking.getLocalPort());

            assertThat(exit).isEqualTo(1);
        }
        assertThat(err.toString()).contains("The list broke off, what came is not all of it");
        assertThat(folder).isEmptyDirectory();
    }

    private static void answerAPart(ServerSocket breaking) {
        try (Socket caller = breaking.accept()) {
            caller.getInputStream().read();
            caller.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nid\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            caller.getOutputStream().flush();
        } catch (IOException callerIsGone) {
            throw new IllegalStateException(callerIsGone);
        }
    }
}
