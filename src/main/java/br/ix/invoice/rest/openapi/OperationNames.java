package br.ix.invoice.rest.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What an operation is called: a verb and a noun, from its method and address alone. So a name is as stable as the address, reads the same for
 * every collection ({@code listInvoices}, {@code getInvoice}, {@code approveBillingRun}, {@code createCreditNoteOfInvoice}), and no two are equal.
 */
final class OperationNames {

    private static final Map<String, String> ITEM_VERBS = Map.of("GET", "get", "PUT", "put", "PATCH", "change", "DELETE", "delete");
    /** What is posted below an item and is a thing, not something that is done to the item. */
    private static final Set<String> THINGS = Set.of("credit-notes", "waivers");
    private static final Map<String, String> SINGULARS = Map.of("indices", "index", "number-series", "number-series", "audit", "audit");
    private static final Map<String, String> DEEDS = Map.of("boleto-preview", "preview-boleto-of", "pix-preview", "preview-pix-of",
            "write-off-reversal", "reverse-write-off-of", "rotate-secret", "rotate-secret-of");

    private OperationNames() {
    }

    /** {@code many}: whether the answer is a list. */
    static String of(String method, String path, boolean many) {
        List<String> words = new ArrayList<>();
        boolean item = false;
        for (String part : path.replaceFirst("^/api/v1/?", "").split("/")) {
            item = part.startsWith("{");
            if (!item && !part.isEmpty()) {
                words.add(part);
            }
        }
        if (words.isEmpty()) {
            return "listCollections";
        }
        String last = words.get(words.size() - 1);
        List<String> above = words.subList(0, words.size() - 1);
        if (item) {
            return many && method.equals("GET") ? "list" + camel(last) + of(above) : verb(method) + camel(singular(last)) + of(above);
        }
        return switch (method) {
            case "GET" -> (many ? "list" : "get") + (above.contains("reports") ? camel(last) + "Report" : camel(last) + of(above));
            case "PUT" -> "set" + camel(last) + of(above);
            case "POST" -> posted(last, above);
            default -> verb(method) + camel(singular(last)) + of(above);
        };
    }

    private static String posted(String last, List<String> above) {
        if (last.equals("bulk")) {
            return "create" + camel(above.get(0));
        }
        if (above.isEmpty() || THINGS.contains(last)) {
            return "create" + camel(singular(last)) + of(above);
        }
        String done = camel(DEEDS.getOrDefault(last, last)) + camel(singular(above.get(above.size() - 1)));
        return done.substring(0, 1).toLowerCase(Locale.ROOT) + done.substring(1);
    }

    private static String verb(String method) {
        return ITEM_VERBS.getOrDefault(method, method.toLowerCase(Locale.ROOT));
    }

    private static String of(List<String> above) {
        return above.isEmpty() ? "" : "Of" + camel(singular(above.get(above.size() - 1)));
    }

    /** One of them: {@code billing-run} for {@code billing-runs}. */
    static String singular(String word) {
        if (SINGULARS.containsKey(word)) {
            return SINGULARS.get(word);
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }

    private static String camel(String words) {
        StringBuilder camel = new StringBuilder();
        for (String word : words.split("-")) {
            camel.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return camel.toString();
    }
}
