package br.ix.invoice.console.audit;

import br.ix.invoice.audit.AuditEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An entry as a page shows it: the thing and what happened in words, where the thing is seen, and each value that changed. */
public record AuditRow(AuditEntry entry, String thing, String done, @Nullable String page, List<Change> changes) {

    /** Collections whose things have a page of their own, and where. */
    private static final Map<String, String> PAGES = Map.of("invoices", "/console/invoices/", "billing-runs", "/console/runs/",
            "payments", "/console/payments/", "imports", "/console/imports/", "bank-files", "/console/bank-files/", "contracts", "/console/contracts/");

    /** A value before and after; null where there was or is none. */
    public record Change(String name, @Nullable String before, @Nullable String after) {
    }

    static AuditRow of(AuditEntry entry) {
        String[] action = entry.action().split("\\.", 2);
        return new AuditRow(entry, action[0], action.length == 2 ? action[1] : "", page(entry.subject()), changes(entry));
    }

    private static @Nullable String page(String subject) {
        String[] parts = subject.split("/");
        String page = PAGES.get(parts[0]);
        return page == null || parts.length != 2 ? null : page + parts[1];
    }

    private static List<Change> changes(AuditEntry entry) {
        Map<String, @Nullable String> before = Objects.requireNonNullElse(entry.before(), Map.of());
        Map<String, @Nullable String> after = Objects.requireNonNullElse(entry.after(), Map.of());
        TreeSet<String> names = new TreeSet<>(Comparator.naturalOrder());
        names.addAll(before.keySet());
        names.addAll(after.keySet());
        return names.stream().map(name -> new Change(name, before.get(name), after.get(name)))
                .filter(change -> !Objects.equals(change.before(), change.after())).toList();
    }
}
