package br.ix.invoice.terminal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** Uploads files, which are checked by themselves; follows and applies them where that is wanted. */
@Command(name = "import", description = "Uploads files of a kind; they are checked, and nothing is written until they are applied.")
final class Import implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Parameters(index = "0", paramLabel = "KIND", description = "What the files are: portfolio, meu-ix, invoice or ix-f.")
    private String kind = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "The files.")
    private List<Path> files = List.of();

    @Option(names = "--exchange", paramLabel = "CODE", description = "The exchange that a member export (ix-f) is about.")
    private @Nullable String exchange;

    @Option(names = "--apply", description = "Wait until the files are checked, then apply them.")
    private boolean apply;

    @Option(names = "--follow", description = "Wait until they are checked (with --apply: applied), then show the report.")
    private boolean follow;

    @Override
    public Integer call() throws Exception {
        requireFiles();
        Server server = commands.server();
        Screen screen = commands.screen();
        ImportSteps steps = new ImportSteps(server, screen);
        MultipartForm form = new MultipartForm().field("kind", kind).field("exchange", exchange).files("files", files);
        JsonNode item = server.post("/imports", form.contentType(), form.body());
        String id = item.path("id").asString();
        if (follow || apply) {
            item = followed(steps, id);
        }
        if (apply) {
            item = steps.apply(id);
            item = follow ? steps.follow(id, "APPLIED") : item;
        }
        show(screen, steps, item);
        return 0;
    }

    private void requireFiles() throws NotDone {
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new NotDone("'%s' is no file that can be read".formatted(file));
            }
        }
    }

    /** A file that is wrong as a whole fails the import: the report says why before the command does. */
    private JsonNode followed(ImportSteps steps, String id) throws Exception {
        JsonNode item = steps.follow(id, "CHECKED", "FAILED");
        if (item.path("state").asString().equals("FAILED")) {
            steps.showReport(item);
            throw new NotDone("Import %s failed; nothing was applied".formatted(id));
        }
        return item;
    }

    private void show(Screen screen, ImportSteps steps, JsonNode item) throws Exception {
        if (follow) {
            steps.showReport(item);
        } else {
            screen.show(item, ImportLines::item);
        }
    }
}
