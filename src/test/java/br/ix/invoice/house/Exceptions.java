package br.ix.invoice.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Places that a rule does not hold for, each with its reason, in {@code exceptions.txt}: lines of {@code <rule> <name> -- <why>}.
 * One that is no longer needed must be taken out; {@code -Dhouse.renew=true} does that.
 */
record Exceptions(Path file, Map<String, String> reasons) {

    static Exceptions read() {
        Path file = Path.of("src/test/resources/house/exceptions.txt");
        var reasons = new TreeMap<String, String>();
        for (String line : Ratchet.read(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" -- ", 2);
                if (parts.length < 2 || parts[1].isBlank()) {
                    throw new IllegalStateException("No reason (' -- why') in " + file + ": " + line);
                }
                reasons.put(parts[0].strip(), parts[1].strip());
            }
        }
        return new Exceptions(file, reasons);
    }

    /** The names that break the rule and are no exception, and the exceptions that nothing needs any more. */
    List<String> faults(String rule, Collection<String> broken) {
        var faults = new ArrayList<String>();
        for (String name : new TreeSet<>(broken)) {
            if (!reasons.containsKey(rule + " " + subject(name))) {
                faults.add(name);
            }
        }
        var subjects = broken.stream().map(Exceptions::subject).toList();
        var stale = reasons.keySet().stream().filter(key -> key.startsWith(rule + " "))
                .filter(key -> !subjects.contains(key.substring(rule.length() + 1))).toList();
        if (Boolean.getBoolean("house.renew") && !stale.isEmpty()) {
            Ratchet.write(file, Ratchet.read(file).stream().filter(line -> !stale.contains(line.split(" -- ", 2)[0].strip())).toList());
        }
        stale.forEach(key -> faults.add("'" + key + "' keeps the rule now: take it out of " + file));
        return faults;
    }

    /** A finding is a name, or a name and after a colon what is wrong with it. */
    private static String subject(String finding) {
        return finding.replaceFirst(":? .*", "");
    }
}
