package br.ix.invoice.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What a test tells a program in another JVM, and what that says: at which named instants it waits until it is killed or let go, and which
 * guards are taken out of it, each for the run of one exchange. Files, so that both outlive a kill.
 */
public final class Orders {

    /** The setting that names the folder of the files. */
    public static final String FOLDER = "test.orders";

    private final Path orders;
    private final Path journal;

    public Orders(Path folder) {
        this.orders = folder.resolve("orders");
        this.journal = folder.resolve("journal");
    }

    /** The line that lets the run of an exchange wait at an instant, when a process comes there for the n-th time. */
    public static String hold(String exchange, String instant, int time) {
        return "hold %s %s %d".formatted(exchange, instant, time);
    }

    /** The line that takes a guard out for the run of an exchange. */
    public static String without(String exchange, String guard) {
        return "without %s %s".formatted(exchange, guard);
    }

    /** Replaces all orders at once. */
    public void give(List<String> lines) {
        try {
            Path fresh = orders.resolveSibling("orders.fresh");
            Files.write(fresh, lines);
            Files.move(fresh, orders, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> given() {
        return lines(orders);
    }

    /** Adds a line to the journal with one write, which a kill does not tear. */
    public void say(String line) {
        try {
            Files.writeString(journal, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> said() {
        return lines(journal);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
