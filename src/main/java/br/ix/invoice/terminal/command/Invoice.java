package br.ix.invoice.terminal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Issues an invoice outside of runs: subscriptions through a day, or free lines. */
@Command(name = "invoice", description = "Issues an invoice at once: subscriptions through a day, or free lines.")
final class Invoice extends DocumentCommand {

    private static final int PARTS = 3;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ACCOUNT", description = "The billing account.")
    private String account = "";

    @Option(names = "--subscription", paramLabel = "ID", description = "A subscription to charge; may be given again.")
    private List<String> subscriptions = List.of();

    @Option(names = "--through", paramLabel = "DAY", description = "The last day that is charged.")
    private @Nullable String through;

    @Option(names = "--line", paramLabel = "'TEXT;QUANTITY;PRICE'", description = "A free line; may be given again.")
    private List<String> lines = List.of();

    @Option(names = "--purchase-order", paramLabel = "TEXT", description = "The customer's own reference.")
    private @Nullable String purchaseOrder;

    @Override
    String path() {
        return "/invoices";
    }

    @Override
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("billingAccount", account);
        if (lines.isEmpty()) {
            body.put("subscriptions", subscriptions);
            body.put("through", through);
        } else {
            body.put("lines", freeLines());
        }
        body.put("purchaseOrder", purchaseOrder);
        body.values().removeIf(Objects::isNull);
        return body;
    }

    private List<Map<String, String>> freeLines() {
        List<Map<String, String>> free = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(";", -1);
            if (parts.length != PARTS) {
                throw new ParameterException(spec.commandLine(), "--line is 'TEXT;QUANTITY;PRICE', for example 'Cross connect;1;150.00', not '" + line + "'");
            }
            free.add(Map.of("description", parts[0], "quantity", parts[1], "unitPrice", parts[2]));
        }
        return free;
    }
}
