package br.ix.invoice.kill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was killed so far, and where it hit: for each kill, at which instant each run was. */
final class Kills {

    private static final List<String> DONE = new ArrayList<>();

    private Kills() {
    }

    /** Counts a kill and says where the runs of some exchanges were: the last that each of them wrote down. */
    static synchronized void count(Target target, List<String> exchanges, List<String> said) {
        Map<String, String> last = new LinkedHashMap<>();
        said.stream().map(line -> line.split(" ")).filter(words -> words.length == 4 && exchanges.contains(words[1]))
                .forEach(words -> last.put(words[1], words[2] + " " + words[3]));
        last.values().removeIf(instant -> instant.startsWith("post-invoices:ended"));
        DONE.add("%s with %d runs at %s".formatted(target, last.size(), last.values().stream().distinct().toList()));
        System.out.println("kill " + DONE.size() + ": " + DONE.get(DONE.size() - 1));
    }
}
