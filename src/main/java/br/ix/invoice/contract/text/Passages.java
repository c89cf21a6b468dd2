package br.ix.invoice.contract.text;

import br.ix.invoice.contract.ContractPrint.Passage;
import br.ix.invoice.contract.ContractPrint.Run;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Breaks clean markup into the passages of a page. Public: the face prints with it. */
public final class Passages implements MarkupReader.Sink {

    private static final String BULLET = "•";
    private static final Set<String> STRONG = Set.of("b", "strong", "th");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> LISTS = Set.of("ul", "ol");

    private final List<Passage> passages = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final Deque<Integer> items = new ArrayDeque<>();
    private int heading;
    private int strong;
    private @Nullable String marker;

    private Passages() {
    }

    /** The passages of a text; what is empty is left out. */
    public static List<Passage> of(String clean) {
        Passages passages = new Passages();
        new MarkupReader(clean, passages).read();
        passages.end();
        return passages.passages;
    }

    @Override
    public void open(String element, Map<String, String> attributes) {
        if (element.equals("br")) {
            runs.add(new Run("\n", false));
        } else if (CELLS.contains(element)) {
            separate();
        } else if (!AllowedMarkup.INLINE.contains(element)) {
            end();
        }
        strong += STRONG.contains(element) ? 1 : 0;
        if (LISTS.contains(element)) {
            items.push(element.equals("ol") ? 1 : 0);
        } else if (element.equals("li")) {
            begin();
        }
        heading = element.matches("h[1-6]") ? element.charAt(1) - '0' : heading;
    }

    @Override
    public void close(String element) {
        strong -= STRONG.contains(element) ? 1 : 0;
        if (!AllowedMarkup.INLINE.contains(element) && !CELLS.contains(element)) {
            end();
        }
        if (LISTS.contains(element) && !items.isEmpty()) {
            items.pop();
        }
        heading = element.matches("h[1-6]") ? 0 : heading;
    }

    @Override
    public void text(String text) {
        String shown = text.replaceAll("[ \t\n]+", " ");
        if (!shown.isBlank() || !runs.isEmpty()) {
            runs.add(new Run(shown, strong > 0));
        }
    }

    /** Cells of a row stand in one line. */
    private void separate() {
        if (!runs.isEmpty()) {
            runs.add(new Run("  |  ", false));
        }
    }

    private void begin() {
        if (items.isEmpty() || items.element() == 0) {
            marker = BULLET;
        } else {
            int number = items.pop();
            marker = number + ".";
            items.push(number + 1);
        }
    }

    private void end() {
        if (runs.stream().anyMatch(run -> !run.text().isBlank())) {
            passages.add(new Passage(heading, items.size(), marker, runs));
            marker = null;
        }
        runs.clear();
    }
}
