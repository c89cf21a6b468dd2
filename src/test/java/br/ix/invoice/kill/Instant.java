package br.ix.invoice.kill;

import java.util.ArrayList;
import java.util.List;

/** The named instants of a run in the order of its life, at each of which something is killed. */
record Instant(String name, int time) {

    private static final List<String> DRAFTING = List.of("list-accounts-due", "draft-accounts", "count-drafts");
    private static final List<String> POSTING = List.of("compare-content", "charge-days", "post-invoices", "settle-days", "count-posted");

    /** Steps of many chunks, and at which of them. */
    private static int timeOf(String step) {
        return switch (step) {
            case "draft-accounts", "post-invoices" -> 5;
            case "charge-days", "settle-days" -> 2;
            default -> 1;
        };
    }

    static List<Instant> all() {
        List<Instant> all = new ArrayList<>(List.of(new Instant("draft-invoices:requested", 1), new Instant("draft-invoices:claimed", 1)));
        DRAFTING.forEach(step -> addChunk(all, step));
        all.add(new Instant("post-invoices:requested", 1));
        all.add(new Instant("draft-invoices:ended", 1));
        all.add(new Instant("post-invoices:claimed", 1));
        POSTING.forEach(step -> addChunk(all, step));
        all.add(new Instant("post-invoices:ended", 1));
        return all;
    }

    private static void addChunk(List<Instant> all, String step) {
        for (String part : List.of("begun", "written", "committed")) {
            all.add(new Instant(step + ":" + part, timeOf(step)));
        }
    }

    /** What lets the run of an exchange wait here, and not go on beside in another thread. */
    List<String> orders(String exchange) {
        List<String> orders = new ArrayList<>(List.of(Orders.hold(exchange, name, time)));
        if (name.endsWith(":requested") || name.equals("draft-invoices:ended")) {
            orders.add(Orders.hold(exchange, name.startsWith("draft-invoices:requested") ? "draft-invoices:claimed" : "post-invoices:claimed", 1));
        }
        return orders;
    }
}
