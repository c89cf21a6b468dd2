package br.ix.invoice.terminal.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Reports of money. */
@Command(name = "report", description = "Shows a report: aging, revenue, cash, receivables.",
        subcommands = {Report.Aging.class, MonthReports.Revenue.class, MonthReports.Cash.class, MonthReports.Owed.class})
final class Report implements Callable<Integer> {

    @ParentCommand
    Commands commands;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say which report: aging, revenue, cash, receivables");
    }

    /** What accounts owe, by days since it was due. */
    @Command(name = "aging", description = "What billing accounts owe, by days since it was due.")
    static final class Aging implements Callable<Integer> {

        private static final List<String> HEADINGS = List.of("ACCOUNT", "WHO PAYS", "CURRENCY", "CURRENT", "1-30", "31-60", "61-90", "OVER 90", "TOTAL");

        @ParentCommand
        private Report report;

        @Option(names = "--as-of", paramLabel = "DAY", description = "As it was at the end of this day (yyyy-mm-dd; without: now).")
        private @Nullable String asOf;

        @Option(names = "--exchange", paramLabel = "CODE", description = "Of one exchange (without: all).")
        private @Nullable String exchange;

        @Override
        public Integer call() throws Exception {
            Server server = report.commands.server();
            String next = "";
            while (next != null) {
                JsonNode page = server.get("/reports/aging?limit=500" + part("asOf", asOf) + part("exchange", exchange) + next);
                report.commands.screen().showTable(page, HEADINGS, Aging::row);
                next = page.hasNonNull("next") ? part("after", page.get("next").asString()) : null;
            }
            return 0;
        }

        private static String part(String name, @Nullable String value) {
            return value == null ? "" : "&" + name + "=" + Server.encoded(value);
        }

        private static List<String> row(JsonNode one) {
            return Stream.of("billingAccount", "payerName", "currency", "current", "d1to30", "d31to60", "d61to90", "over90", "total")
                    .map(field -> one.path(field).asString()).toList();
        }
    }
}
