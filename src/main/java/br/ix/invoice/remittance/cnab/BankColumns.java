package br.ix.invoice.remittance.cnab;

import br.ix.invoice.job.JobFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * How the files of a bank differ from those of others: the definition {@code batch-jobs/apply-bank-file/remittance.yaml}, which an operator adapts. It
 * is looked for in the working directory, then in {@code ix-invoice.home}, then in the program. Public: who makes a file reads it.
 */
public record BankColumns(String name, String file, String lot, String density, boolean numbered, String agreement, String place, String number,
                          String kinds, String document, String title, Charges charges, String tail, int nameWidth, Map<String, List<String>> answers) {

    private static final String NAME = "batch-jobs/apply-bank-file/remittance.yaml";
    private static final String EVERY_OTHER_BANK = "others";

    /** How interest a day is said, and that there is none. */
    record Charges(String interest, String none) {
    }

    /** The columns of a bank; read anew for each file, so what an operator changes counts from the next one on. */
    public static BankColumns of(String bank, Path home) {
        try (InputStream in = JobFiles.open(NAME, home)) {
            return read(Objects.requireNonNull(in, "The program lacks its own " + NAME), bank);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The definition %s cannot be read".formatted(NAME), unreadable);
        }
    }

    private static BankColumns read(InputStream in, String bank) {
        Map<String, Map<String, Object>> banks = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        Map<String, Object> of = banks.getOrDefault(bank, banks.get(EVERY_OTHER_BANK));
        return new BankColumns(text(of, "name"), text(of, "file"), text(of, "lot"), text(of, "density"), Boolean.TRUE.equals(of.get("numbered")),
                text(of, "agreement"), text(of, "place"), text(of, "number"), text(of, "kinds"), text(of, "document"), text(of, "title"),
                new Charges(text(of, "interest"), text(of, "none")), text(of, "tail"), (Integer) of.get("name_width"), answers(of));
    }

    private static String text(Map<String, Object> of, String name) {
        return Objects.requireNonNull(of.get(name), () -> "'%s' is missing in %s".formatted(name, NAME)).toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<String>> answers(Map<String, Object> of) {
        return (Map<String, List<String>>) of.getOrDefault("answers", Map.of());
    }
}
