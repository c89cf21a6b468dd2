package br.ix.invoice.contract.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/** Writes allowed markup, well nested: what is left open is closed, what was never opened is not closed. */
final class MarkupWriter implements MarkupReader.Sink {

    /** Deeper elements are left out, not what is in them. */
    private static final int DEEPEST = 40;

    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> ROWS = Set.of("tr", "td", "th");
    private static final Set<String> TABLES = Set.of("table", "thead", "tbody", "tfoot");

    private final StringBuilder html = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    String written() {
        while (!open.isEmpty()) {
            end();
        }
        return html.toString().strip();
    }

    @Override
    public void open(String element, Map<String, String> attributes) {
        if (!AllowedMarkup.allows(element) || open.size() >= DEEPEST) {
            return;
        }
        closeImplied(element);
        html.append('<').append(element);
        AllowedMarkup.of(element, attributes).forEach((name, value) ->
                html.append(' ').append(name).append("=\"").append(Markup.escapedValue(value)).append('"'));
        html.append('>');
        if (!AllowedMarkup.VOID.contains(element)) {
            open.push(element);
        }
    }

    @Override
    public void close(String element) {
        if (open.contains(element)) {
            closeThrough(Set.of(element));
        }
    }

    @Override
    public void text(String text) {
        html.append(Markup.escaped(text));
    }

    /** A paragraph ends where a block begins, an item of a list where the next one does, likewise cells and rows. */
    private void closeImplied(String element) {
        if (!AllowedMarkup.INLINE.contains(element)) {
            closeWithin(Set.of("p"), AllowedMarkup.INLINE);
        }
        if (element.equals("li")) {
            closeUpTo(Set.of("li"), LISTS);
        } else if (CELLS.contains(element)) {
            closeUpTo(CELLS, Set.of("tr", "table"));
        } else if (element.equals("tr")) {
            closeUpTo(ROWS, TABLES);
        }
    }

    /** Closes the wanted element where only elements of the given ones are open within it. */
    private void closeWithin(Set<String> wanted, Set<String> passed) {
        for (String element : open) {
            if (wanted.contains(element)) {
                closeThrough(wanted);
                return;
            }
            if (!passed.contains(element)) {
                return;
            }
        }
    }

    /** Closes the outermost wanted element that is open within the innermost of the bounds. */
    private void closeUpTo(Set<String> wanted, Set<String> bounds) {
        int depth = 0;
        int found = 0;
        for (String element : open) {
            if (bounds.contains(element) && !wanted.contains(element)) {
                break;
            }
            depth++;
            found = wanted.contains(element) ? depth : found;
        }
        for (int i = 0; i < found; i++) {
            end();
        }
    }

    private void closeThrough(Set<String> wanted) {
        while (!wanted.contains(open.element())) {
            end();
        }
        end();
    }

    private void end() {
        html.append("</").append(open.pop()).append('>');
    }
}
