package br.ix.invoice.terminal.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** Adjusts prices by an index or a percentage: shows what that means in money, and makes it where that is wanted. */
@Command(name = "adjust-prices", description = "Shows what an adjustment of prices means for each participant; makes it with --apply.")
final class AdjustPrices implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @ArgGroup(multiplicity = "1")
    private By by = new By();

    @Option(names = "--from", paramLabel = "MONTH", description = "First month of the index.")
    private @Nullable String from;

    @Option(names = "--until", paramLabel = "MONTH", description = "Last month of the index, included.")
    private @Nullable String until;

    @Option(names = "--floor", paramLabel = "PERCENT", description = "At least; NONE: prices follow an index that falls. Needed with an index.")
    private @Nullable String floor;

    @Option(names = "--cap", paramLabel = "PERCENT", description = "At most.")
    private @Nullable String cap;

    @Option(names = "--valid-from", required = true, paramLabel = "DAY", description = "First day of the new prices.")
    private String validFrom = "";

    @Option(names = "--exchange", paramLabel = "CODE", description = "Only prices at this exchange (default: all prices).")
    private @Nullable String exchange;

    @Option(names = "--service", paramLabel = "CODE", description = "Only this service; may be given more than once.")
    private @Nullable List<String> services;

    @Option(names = "--decimals", paramLabel = "N", description = "Decimals of the new prices, 0 to 4 (default: 2).")
    private @Nullable Integer decimals;

    @Option(names = "--include-agreed", description = "Agreed prices of subscriptions too.")
    private boolean includeAgreed;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; it is kept.")
    private @Nullable String reason;

    @Option(names = "--apply", description = "Make it.")
    private boolean apply;

    /** By what prices change. */
    static final class By {

        @Option(names = "--index", required = true, paramLabel = "NAME", description = "A price index, IPCA for example.")
        private @Nullable String index;

        @Option(names = "--percent", required = true, paramLabel = "PERCENT", description = "A percentage.")
        private @Nullable String percent;
    }

    @Override
    public Integer call() throws Exception {
        JsonNode adjustment = commands.server().post("/price-adjustments" + (apply ? "" : "?preview=true&limit=500"), body());
        commands.screen().show(adjustment, AdjustPrices::lines);
        return 0;
    }

    private Map<String, Object> body() {
        Map<String, Object> body = new HashMap<>();
        body.put("index", by.index);
        body.put("percent", by.percent);
        body.put("from", from);
        body.put("until", until);
        body.put("floor", floor);
        body.put("cap", cap);
        body.put("validFrom", validFrom);
        body.put("exchange", exchange);
        body.put("services", services);
        body.put("decimals", decimals);
        body.put("includeAgreed", includeAgreed ? true : null);
        body.put("reason", reason);
        body.values().removeIf(value -> value == null);
        return body;
    }

    private static List<String> lines(JsonNode adjustment) {
        List<String> lines = new ArrayList<>();
        if (adjustment.hasNonNull("factor")) {
            lines.add("Factor %s, applied %s, from %s on".formatted(adjustment.path("factor").asString(),
                    adjustment.path("appliedFactor").asString(), adjustment.path("validFrom").asString()));
        }
        adjustment.path("prices").forEach(price -> lines.add("  %s (%s): %s %s -> %s".formatted(price.path("service").asString(),
                price.path("exchange").asString("everywhere"), price.path("currency").asString(), price.path("before").asString("none"),
                price.path("after").asString())));
        if (adjustment.path("agreed").asInt(0) > 0) {
            lines.add("  agreed prices of subscriptions: %d".formatted(adjustment.path("agreed").asInt()));
        }
        if (adjustment.has("impact")) {
            lines.addAll(ImpactLines.of(adjustment.path("impact")));
        } else {
            lines.add("Made: adjustment %s".formatted(adjustment.path("id").asString()));
        }
        return lines;
    }
}
