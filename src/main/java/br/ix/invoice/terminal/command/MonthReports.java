package br.ix.invoice.terminal.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** Reports of months: a table of what the server has. */
abstract class MonthReports implements Callable<Integer> {

    private final String name;
    private final List<String> fields;

    @ParentCommand
    private Report report;

    @Option(names = "--from", paramLabel = "MONTH", description = "The first month (yyyy-mm; without: the twelve up to the last one).")
    private @Nullable String from;

    @Option(names = "--until", paramLabel = "MONTH", description = "The last month (without: this one).")
    private @Nullable String until;

    @Option(names = "--exchange", paramLabel = "CODE", description = "Of one exchange (without: all).")
    private @Nullable String exchange;

    MonthReports(String name, List<String> fields) {
        this.name = name;
        this.fields = fields;
    }

    @Override
    public Integer call() throws Exception {
        String next = "";
        while (next != null) {
            JsonNode page = report.commands.server().get("/reports/" + name + "?limit=500" + part("from", from) + part("until", until)
                    + part("exchange", exchange) + next);
            report.commands.screen().showTable(page, fields.stream().map(field -> field.replaceAll("([A-Z])", " $1").toUpperCase(Locale.ROOT)).toList(),
                    row -> fields.stream().map(field -> row.path(field).asString("-")).toList());
            next = page.hasNonNull("next") ? part("after", page.get("next").asString()) : null;
        }
        return 0;
    }

    private static String part(String parameter, @Nullable String value) {
        return value == null ? "" : "&" + parameter + "=" + Server.encoded(value);
    }

    /** Revenue by month, exchange and service. */
    @Command(name = "revenue", description = "Revenue by month, exchange and service, and what discounts and waivers cost.")
    static final class Revenue extends MonthReports {

        Revenue() {
            super("revenue", List.of("month", "exchange", "service", "currency", "amount", "discounts", "waivers"));
        }
    }

    /** What was issued and what came in. */
    @Command(name = "cash", description = "What was issued and what came in, by month and exchange.")
    static final class Cash extends MonthReports {

        Cash() {
            super("cash", List.of("month", "exchange", "currency", "issued", "credited", "cancelled", "received", "returned", "writtenOff"));
        }
    }

    /** What was owed at the end of months. */
    @Command(name = "receivables", description = "What was owed at the end of each month, by days since it was due.")
    static final class Owed extends MonthReports {

        Owed() {
            super("receivables", List.of("month", "exchange", "currency", "current", "d1to30", "d31to60", "d61to90", "over90", "total"));
        }
    }
}
