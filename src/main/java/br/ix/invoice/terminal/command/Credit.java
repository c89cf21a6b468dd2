package br.ix.invoice.terminal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Credits an issued invoice, whole or in part. */
@Command(name = "credit", description = "Credits an issued invoice, whole or in part, by a credit note.")
final class Credit extends DocumentCommand {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "INVOICE", description = "The invoice.")
    private String id = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept.")
    private String reason = "";

    @Option(names = "--line", paramLabel = "POSITION[=AMOUNT]", description = "A line, whole or an amount of it; may be given again. Without: all that is left.")
    private List<String> lines = List.of();

    @Option(names = "--effect", paramLabel = "EFFECT", description = "FINAL: the charge stands (default). REBILL: the days of whole lines are owed again.")
    private @Nullable String effect;

    @Override
    String path() {
        return "/invoices/" + Server.encoded(id) + "/credit-notes";
    }

    @Override
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("reason", reason));
        if (!lines.isEmpty()) {
            body.put("lines", chosen());
        }
        if (effect != null) {
            body.put("effect", effect);
        }
        return body;
    }

    private List<Map<String, Object>> chosen() {
        List<Map<String, Object>> chosen = new ArrayList<>();
        for (String line : lines) {
            if (!line.matches("[0-9]{1,9}(=.+)?")) {
                throw new ParameterException(spec.commandLine(), "--line is a position, or a position and an amount, for example 1=10.00, not '" + line + "'");
            }
            String[] parts = line.split("=", 2);
            Map<String, Object> one = new LinkedHashMap<>(Map.of("position", Integer.valueOf(parts[0])));
            if (parts.length == 2) {
                one.put("amount", parts[1]);
            }
            chosen.add(one);
        }
        return chosen;
    }
}
