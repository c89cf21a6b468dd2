package br.ix.invoice.legacy.file;

import br.ix.invoice.job.JobFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Under which other names files and columns may come, and which columns are left unread: the definition
 * {@code batch-jobs/<job>/columns.yaml}, which an operator adapts. It is looked for in the working directory, then in
 * {@code ix-invoice.home}, then in the program. Public: the steps of an import open it when they run.
 */
public final class ColumnNames {

    private final Map<String, String> files = new HashMap<>();
    private final Map<String, Map<String, String>> columns = new HashMap<>();
    private final Map<String, Set<String>> unread = new HashMap<>();

    private ColumnNames() {
    }

    public static ColumnNames ofJob(String job, Path home) throws IOException {
        String name = "batch-jobs/" + job + "/columns.yaml";
        try (InputStream in = JobFiles.open(name, home)) {
            return read(in);
        }
    }

    static ColumnNames read(@Nullable InputStream definition) {
        ColumnNames names = new ColumnNames();
        if (definition == null) {
            return names;
        }
        Map<String, Map<String, Object>> sheets = new Yaml(new SafeConstructor(new LoaderOptions())).load(definition);
        if (sheets != null) {
            sheets.forEach(names::add);
        }
        return names;
    }

    @SuppressWarnings("unchecked")
    private void add(String sheet, @Nullable Map<String, Object> definition) {
        if (definition == null) {
            return;
        }
        listed(definition.get("file-names")).forEach(other -> files.put(fold(other), sheet));
        unread.put(sheet, new HashSet<>(listed(definition.get("unread")).stream().map(ColumnNames::fold).toList()));
        Map<String, Object> others = (Map<String, Object>) definition.getOrDefault("columns", Map.of());
        Map<String, String> byOther = columns.computeIfAbsent(sheet, none -> new HashMap<>());
        others.forEach((column, aliases) -> listed(aliases).forEach(alias -> byOther.put(fold(alias), column)));
    }

    @SuppressWarnings("unchecked")
    private static List<String> listed(@Nullable Object value) {
        return value == null ? List.of() : (List<String>) value;
    }

    /** The name of the sheet that a file is, by its own name or another one that the definition gives; the name itself where there is none. */
    public String sheetOf(String fileName) {
        return files.getOrDefault(fold(fileName), fold(fileName));
    }

    /** The column that a name in the header means; null where it is to be left unread. */
    @Nullable String columnOf(Sheet sheet, String name) {
        if (unread.getOrDefault(sheet.fileName(), Set.of()).contains(fold(name))) {
            return null;
        }
        Map<String, String> byOther = columns.getOrDefault(sheet.fileName(), Map.of());
        for (String column : Stream.concat(sheet.required().stream(), sheet.optional().stream()).toList()) {
            if (fold(column).equals(fold(name))) {
                return column;
            }
        }
        return byOther.getOrDefault(fold(name), name);
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
