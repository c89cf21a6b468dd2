package br.ix.invoice.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is over a limit today, with its size. It may only shrink: what is new or grew is refused, and what shrank must be written down,
 * so that it can never grow back. A file is lines of {@code <what> <name> <size>}; {@code #} begins a comment.
 */
record Ratchet(Path file, Map<String, Integer> listed) {

    static Ratchet of(String name) {
        Path file = Path.of("src/test/resources/house", name);
        return new Ratchet(file, read(file).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toMap(Ratchet::key, Ratchet::size, (one, other) -> {
                    throw new IllegalStateException("Listed twice in " + file);
                }, TreeMap::new)));
    }

    /** The lines that begin with this word only; a file may serve several rules. */
    Ratchet only(String what) {
        return new Ratchet(file, listed.entrySet().stream().filter(entry -> entry.getKey().startsWith(what + " "))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new)));
    }

    /** What is wrong with what was found over the limit: sentences that say what to do; none when all stands as listed. */
    List<String> faults(Map<String, Integer> found) {
        if (Boolean.getBoolean("house.renew") && Files.exists(file)) {
            renew(found);
        }
        var faults = new ArrayList<String>();
        new TreeMap<>(found).forEach((name, size) -> {
            Integer allowed = listed.get(name);
            if (allowed == null) {
                faults.add(name + " " + size + " is over the limit. Make it smaller; nothing new is listed in " + file + ".");
            } else if (size > allowed) {
                faults.add(name + " grew from " + allowed + " to " + size + ". It is over the limit already and may only shrink.");
            } else if (size < allowed) {
                faults.add(name + " shrank from " + allowed + ". Good: write '" + name + " " + size + "' in " + file + ".");
            }
        });
        listed.keySet().stream().filter(name -> !found.containsKey(name))
                .forEach(name -> faults.add(name + " is within the limit now. Good: take its line out of " + file + "."));
        return faults;
    }

    /** With {@code -Dhouse.renew=true} the list follows what shrank; it never follows what grew. */
    private void renew(Map<String, Integer> found) {
        List<String> lines = read(file).stream().map(line -> {
            String key = line.startsWith("#") || line.isBlank() ? "" : key(line);
            return listed.containsKey(key) ? found.containsKey(key) ? key + " " + Math.min(listed.get(key), found.get(key)) : "" : line;
        }).filter(line -> !line.isEmpty()).toList();
        write(file, lines);
    }

    static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void write(Path file, List<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String key(String line) {
        return line.substring(0, line.lastIndexOf(' ')).strip();
    }

    private static int size(String line) {
        return Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
    }
}
