package br.ix.invoice.terminal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

/** Shows contracts, the newest first, or one. */
@Command(name = "contracts", description = "Shows the contracts, the newest first, or one of them with its signatures.")
final class Contracts implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "One contract.")
    private @Nullable String id;

    @Option(names = "--asn", paramLabel = "ASN", description = "Only those of this AS number.")
    private @Nullable String asn;

    @Option(names = "--exchange", paramLabel = "CODE", description = "Only those at this exchange.")
    private @Nullable String exchange;

    @Option(names = "--unsigned", description = "Only the valid ones that nobody has signed yet.")
    private boolean unsigned;

    @Override
    public Integer call() throws Exception {
        Server server = commands.server();
        if (id == null) {
            commands.screen().showTable(server.get("/contracts" + filters()), ContractLines.HEADINGS, ContractLines::row);
        } else {
            commands.screen().show(server.get("/contracts/" + Server.encoded(id)), ContractLines::item);
        }
        return 0;
    }

    private String filters() {
        List<String> filters = new ArrayList<>();
        if (asn != null) {
            filters.add("asn=" + Server.encoded(asn));
        }
        if (exchange != null) {
            filters.add("exchange=" + Server.encoded(exchange));
        }
        if (unsigned) {
            filters.add("state=UNSIGNED&valid=true");
        }
        return filters.isEmpty() ? "" : "?" + String.join("&", filters);
    }
}
