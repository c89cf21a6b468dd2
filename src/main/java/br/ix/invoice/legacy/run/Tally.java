package br.ix.invoice.legacy.run;

import br.ix.invoice.legacy.run.Stated.Measure;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** Counts and sums of the amounts of one file, as it says them and as the tables have them. */
final class Tally {

    /** One side of a comparison. */
    record Side(long count, BigDecimal sum) {

        static final Side NONE = new Side(0, BigDecimal.ZERO);

        Side plus(BigDecimal amount) {
            return new Side(count + 1, sum.add(amount));
        }
    }

    /** What is summed, and of which state. */
    record Group(Measure measure, String state) implements Comparable<Group> {

        @Override
        public int compareTo(Group other) {
            int byMeasure = measure.compareTo(other.measure);
            return byMeasure == 0 ? state.compareTo(other.state) : byMeasure;
        }
    }

    /** Both sides. */
    record Pair(Side inFile, Side inTables) {

        static final Pair NONE = new Pair(Side.NONE, Side.NONE);
    }

    private final Map<Group, Pair> pairs = new TreeMap<>();

    void inFile(Stated stated) {
        pairs.compute(groupOf(stated), (group, there) -> {
            Pair pair = there == null ? Pair.NONE : there;
            return new Pair(pair.inFile().plus(stated.amount()), pair.inTables());
        });
    }

    void inTables(Stated stated) {
        pairs.compute(groupOf(stated), (group, there) -> {
            Pair pair = there == null ? Pair.NONE : there;
            return new Pair(pair.inFile(), pair.inTables().plus(stated.amount()));
        });
    }

    private static Group groupOf(Stated stated) {
        return new Group(stated.measure(), stated.state());
    }

    Map<Group, Pair> pairs() {
        return pairs;
    }
}
