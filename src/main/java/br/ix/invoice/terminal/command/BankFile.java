package br.ix.invoice.terminal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** Uploads files of banks, each of which is checked whole and then applied by itself. */
@Command(name = "bank-file", description = "Uploads returns and statements of banks (CNAB 240 and 400, OFX, camt.053); each is checked whole, then applied.")
final class BankFile implements Callable<Integer> {

    private static final Set<String> ENDED = Set.of("APPLIED", "FAILED");

    @ParentCommand
    private Commands commands;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files, in the order in which they are applied.")
    private List<Path> files = List.of();

    @Option(names = "--follow", description = "Wait until each is applied before the next one is uploaded.")
    private boolean follow;

    @Override
    public Integer call() throws Exception {
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new NotDone("'%s' is no file that can be read".formatted(file));
            }
        }
        List<String> refused = new ArrayList<>();
        for (Path file : files) {
            JsonNode item = upload(file);
            commands.screen().show(item, BankFileLines::item);
            if (item.path("state").asString().equals("FAILED")) {
                refused.add("%s: %s".formatted(file.getFileName(), item.path("message").asString("")));
            }
        }
        if (!refused.isEmpty()) {
            throw new NotDone("Nothing was applied of " + String.join("; ", refused));
        }
        return 0;
    }

    private JsonNode upload(Path file) throws Exception {
        MultipartForm form = new MultipartForm().files("files", List.of(file));
        JsonNode item = commands.server().post("/bank-files", form.contentType(), form.body());
        return follow ? new Following(commands.server(), commands.screen()).until("/bank-files/" + item.path("id").asString(), ENDED) : item;
    }
}
