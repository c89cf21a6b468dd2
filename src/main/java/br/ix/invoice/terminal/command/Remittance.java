package br.ix.invoice.terminal.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** Makes the next file for the bank of an issuer and writes it down. */
@Command(name = "remittance", description = "Makes the next file (CNAB 240) that registers, changes and withdraws the boletos of an issuer.")
final class Remittance implements Callable<Integer> {

    @ParentCommand
    private Commands commands;

    @Parameters(paramLabel = "ISSUER", description = "Whose boletos.")
    private String issuer = "";

    @Option(names = "--into", paramLabel = "FOLDER", description = "Where the file is written (without: here).")
    private @Nullable Path into;

    @Override
    public Integer call() throws Exception {
        JsonNode made = commands.server().post("/remittances", Map.of("issuer", issuer));
        String text = commands.server().getText("/remittances/" + made.path("id").asString() + "/file");
        Path file = (into == null ? Path.of("") : into).resolve(made.path("fileName").asString());
        Files.writeString(file, text, StandardCharsets.US_ASCII);
        commands.screen().show(made, one -> List.of("Remittance %s of %s: number %s, %s instructions, written to %s".formatted(one.path("id").asString(),
                one.path("bank").asString(), one.path("sequence").asString(), one.path("titles").asString(), file)));
        return 0;
    }
}
