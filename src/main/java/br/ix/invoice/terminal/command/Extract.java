package br.ix.invoice.terminal.command;

import br.ix.invoice.legacy.ExtractedFiles;
import br.ix.invoice.legacy.Extraction;
import br.ix.invoice.legacy.ExtractionFailed;
import br.ix.invoice.legacy.OldDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an old database into files for an import; needs no server. */
@Command(name = "extract", description = "Reads the database of an old system into the files of its import and a manifest. Needs no server.")
final class Extract implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "KIND", completionCandidates = Kinds.class,
            description = "The old system: ${COMPLETION-CANDIDATES}.")
    private String kind = "";

    @Option(names = "--url", paramLabel = "JDBC_URL", required = true,
            description = "Its database: jdbc:mysql://HOST:PORT/SCHEMA, jdbc:mariadb://... or jdbc:postgresql://...")
    private String url = "";

    @Option(names = "--user", paramLabel = "USER", required = true, description = "Who reads it; needs no right but SELECT.")
    private String user = "";

    @Option(names = "--password-env", paramLabel = "VAR", required = true, description = "The environment variable that has the password.")
    private String passwordVariable = "";

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the files go; it is made where it is not there.")
    private Path folder = Path.of("");

    /** The words for KIND. */
    static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Extraction.KINDS.iterator();
        }
    }

    @Override
    public Integer call() throws Exception {
        if (!Extraction.KINDS.contains(kind)) {
            throw new ParameterException(spec.commandLine(), "'%s' cannot be extracted: say %s".formatted(kind, String.join(" or ", Extraction.KINDS)));
        }
        Screen screen = commands.screen();
        ExtractedFiles files = extracted(screen);
        JsonNode manifest = JsonMapper.shared().valueToTree(files);
        screen.show(manifest, item -> ExtractLines.of(item, folder));
        return 0;
    }

    private ExtractedFiles extracted(Screen screen) throws ExtractionFailed, NotDone {
        String password = commands.environment().get(passwordVariable);
        if (password == null) {
            throw new NotDone("The environment has no variable '%s', which --password-env names. Export it with the password of '%s'."
                    .formatted(passwordVariable, user));
        }
        try {
            return new Extraction(kind, new OldDatabase(url, user, password), folder).run(Clock.systemUTC(), screen::rows);
        } finally {
            screen.endOfProgress();
        }
    }
}
