package br.ix.invoice.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract as it is drawn on paper: its text in passages, with the facts in the place of their names, in the language that it is really in;
 * {@code signedOn} and {@code signedBy} as far as they are known.
 */
public record ContractPrint(UUID id, long asn, String exchange, Locale language, List<Passage> passages, LocalDate drawnUpOn,
                            boolean signed, @Nullable LocalDate signedOn, @Nullable String signedBy) {

    public ContractPrint {
        passages = List.copyOf(passages);
    }

    /**
     * One paragraph, heading, item of a list or row of a table. {@code heading}: 1 to 6, 0 for none; {@code indent}: how deep in lists;
     * {@code marker}: what stands before an item.
     */
    public record Passage(int heading, int indent, @Nullable String marker, List<Run> runs) {

        public Passage {
            runs = List.copyOf(runs);
        }
    }

    /** Text in one weight; a line break in it is one on paper. */
    public record Run(String text, boolean strong) {
    }
}
