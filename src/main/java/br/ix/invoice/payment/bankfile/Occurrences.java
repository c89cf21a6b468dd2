package br.ix.invoice.payment.bankfile;

import br.ix.invoice.job.JobFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the codes of each bank mean: the definition {@code batch-jobs/apply-bank-file/occurrences.yaml}, which an operator adapts. It is looked
 * for in the working directory, then in {@code ix-invoice.home}, then in the program. A code that it does not have is a NOTICE: it pays
 * nothing. Public: the job reads it when it opens a file.
 */
public final class Occurrences {

    private static final String NAME = "batch-jobs/apply-bank-file/occurrences.yaml";
    private static final String EVERY_OTHER_BANK = "others";

    private final Map<String, Map<String, MovementKind>> byBank = new HashMap<>();

    private Occurrences() {
    }

    public static Occurrences read(Path home) throws IOException {
        try (InputStream in = JobFiles.open(NAME, home)) {
            return read(in);
        }
    }

    static Occurrences read(@Nullable InputStream definition) {
        if (definition == null) {
            throw new IllegalStateException("The program lacks its own %s".formatted(NAME));
        }
        Occurrences occurrences = new Occurrences();
        Map<String, Map<Object, Map<String, List<Object>>>> layouts = new Yaml(new SafeConstructor(new LoaderOptions())).load(definition);
        layouts.forEach((layout, banks) -> banks.forEach((bank, kinds) -> occurrences.add(layout + " " + bank, kinds)));
        return occurrences;
    }

    private void add(String bank, Map<String, List<Object>> kinds) {
        Map<String, MovementKind> codes = byBank.computeIfAbsent(bank, none -> new HashMap<>());
        kinds.forEach((kind, listed) -> listed.forEach(code -> codes.put(String.valueOf(code), MovementKind.valueOf(kind))));
    }

    MovementKind kindOf(FileHead head, String code) {
        String layout = head.format() == FileHead.Format.CNAB240 ? "cnab240 " : "cnab400 ";
        Map<String, MovementKind> codes = byBank.getOrDefault(layout + head.bank(), byBank.getOrDefault(layout + EVERY_OTHER_BANK, Map.of()));
        return codes.getOrDefault(code, MovementKind.NOTICE);
    }
}
