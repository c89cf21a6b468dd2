package br.ix.invoice.terminal.command;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Parameters;

/** Notes that a contract is signed. */
@Command(name = "sign", description = "Notes that a contract is signed, with what it prints today.")
final class Sign implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Parameters(index = "0", paramLabel = "CONTRACT", description = "The contract.")
    private String id = "";

    @Option(names = "--on", paramLabel = "DAY", description = "The day of the signature, yyyy-mm-dd (default: today).")
    private @Nullable String day;

    @Option(names = "--by", paramLabel = "NAME", description = "Who signed (default: who calls).")
    private @Nullable String name;

    @Override
    public Integer call() throws Exception {
        Map<String, String> body = new HashMap<>();
        if (day != null) {
            body.put("signedOn", day);
        }
        if (name != null) {
            body.put("signedBy", name);
        }
        commands.screen().show(commands.server().post("/contracts/" + Server.encoded(id) + "/sign", body), ContractLines::item);
        return 0;
    }
}
