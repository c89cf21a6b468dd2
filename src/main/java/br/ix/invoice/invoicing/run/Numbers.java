package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.run.PostRows.Draft;
import java.util.ArrayList;
import java.util.List;

/** Drafts whose keys follow each other, as the numbers that they get do. */
record Numbers(long firstKey, long lastKey, long firstNumber) {

    /** The numbers of drafts in the order in which they get them, beginning with one; as few ranges as their keys allow. */
    static List<Numbers> of(List<Draft> drafts, long firstNumber) {
        List<Numbers> ranges = new ArrayList<>();
        long number = firstNumber;
        for (int from = 0, to; from < drafts.size(); from = to) {
            to = from + 1;
            while (to < drafts.size() && drafts.get(to).id() == drafts.get(to - 1).id() + 1) {
                to++;
            }
            ranges.add(new Numbers(drafts.get(from).id(), drafts.get(to - 1).id(), number));
            number += to - from;
        }
        return ranges;
    }
}
