package br.ix.invoice.terminal.command;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes a list as CSV, all of it; a file has its name only when it is whole. */
@Command(name = "export", description = "Writes a whole list of the API as CSV.")
final class ExportList implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "LIST", description = "Its address below /api/v1: invoices, reports/aging, billing-runs/ID/parked.")
    private String list = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "FILTER=VALUE", description = "As the list takes them: exchange=sp period=2026-10.")
    private List<String> filters = new ArrayList<>();

    @Option(names = "--into", paramLabel = "FILE", description = "Where it is written (without: to standard output).")
    private @Nullable Path into;

    @Override
    public Integer call() throws Exception {
        String address = Stream.of(list.split("/")).filter(part -> !part.isEmpty()).map(Server::encoded).collect(Collectors.joining("/", "/", ""));
        try (Reader csv = commands.server().csv(address + query())) {
            if (into == null) {
                copy(csv, spec.commandLine().getOut());
            } else {
                save(csv, into);
            }
        }
        return 0;
    }

    private String query() {
        String query = filters.stream().map(this::parameter).collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private String parameter(String filter) {
        String[] parts = filter.split("=", 2);
        if (parts.length < 2 || parts[0].isBlank()) {
            throw new ParameterException(spec.commandLine(), "'%s' is no FILTER=VALUE".formatted(filter));
        }
        return Server.encoded(parts[0]) + "=" + Server.encoded(parts[1]);
    }

    private static void save(Reader csv, Path file) throws Exception {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (Writer writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            copy(csv, writer);
        } catch (NotDone brokenOff) {
            Files.delete(part);
            throw brokenOff;
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(Reader csv, Writer writer) throws NotDone {
        try {
            csv.transferTo(writer);
            writer.flush();
        } catch (IOException brokenOff) {
            throw new NotDone("The list broke off, what came is not all of it: %s".formatted(brokenOff.getMessage()));
        }
    }
}
