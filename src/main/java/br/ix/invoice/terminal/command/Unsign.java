package br.ix.invoice.terminal.command;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

/** Takes a signature back. */
@Command(name = "unsign", description = "Takes the signature of a contract back; what was signed is kept.")
final class Unsign implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Parameters(index = "0", paramLabel = "CONTRACT", description = "The contract.")
    private String id = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is kept.")
    private String reason = "";

    @Override
    public Integer call() throws Exception {
        commands.screen().show(commands.server().post("/contracts/" + Server.encoded(id) + "/unsign", Map.of("reason", reason)), ContractLines::item);
        return 0;
    }
}
