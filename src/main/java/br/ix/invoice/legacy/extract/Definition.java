package br.ix.invoice.legacy.extract;

import br.ix.invoice.legacy.ExtractionFailed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What is read from an old database: {@code batch-jobs/extract-<kind>/extract.yaml} and the queries beside it, which an operator adapts. Each of these
 * files is looked for beside the command, then in the working directory, then in the program.
 */
record Definition(List<FileDefinition> files, Map<String, String> findings) {

    /** The script {@code batch-jobs/ix-invoice} sets it to its own folder. */
    private static final String BESIDE_THE_COMMAND = "ix-invoice.batch-jobs";
    private static final String DEFINITION = "extract.yaml";

    static Definition ofKind(String kind) throws ExtractionFailed {
        String job = "extract-" + kind;
        try {
            Map<String, Map<String, Object>> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(text(job, DEFINITION));
            var files = new ArrayList<FileDefinition>();
            for (Map.Entry<String, Object> file : part(yaml, "files").entrySet()) {
                files.add(file(job, file.getKey(), file.getValue()));
            }
            var findings = new LinkedHashMap<String, String>();
            for (Map.Entry<String, Object> finding : part(yaml, "findings").entrySet()) {
                findings.put(finding.getKey(), text(job, String.valueOf(finding.getValue())));
            }
            return new Definition(files, findings);
        } catch (IOException | RuntimeException unreadable) {
            throw new ExtractionFailed("The definition batch-jobs/%s/%s cannot be used: %s".formatted(job, DEFINITION, unreadable.getMessage()));
        }
    }

    private static Map<String, Object> part(Map<String, Map<String, Object>> yaml, String name) {
        Map<String, Object> part = yaml.get(name);
        return part == null ? Map.of() : part;
    }

    @SuppressWarnings("unchecked")
    private static FileDefinition file(String job, String name, Object definition) throws IOException {
        Map<String, Object> parts = (Map<String, Object>) definition;
        var columns = new LinkedHashMap<String, String>();
        for (Object column : (List<Object>) required(parts, name, "columns")) {
            if (column instanceof Map<?, ?> renamed) {
                renamed.forEach((inFile, inQuery) -> columns.put(String.valueOf(inFile), String.valueOf(inQuery)));
            } else {
                columns.put(String.valueOf(column), String.valueOf(column));
            }
        }
        String query = String.valueOf(required(parts, name, "query"));
        return new FileDefinition(name, query, text(job, query), columns, (List<String>) parts.getOrDefault("sums", List.of()));
    }

    private static Object required(Map<String, Object> parts, String file, String name) throws IOException {
        Object value = parts.get(name);
        if (value == null) {
            throw new IOException("'%s' of file '%s' is missing".formatted(name, file));
        }
        return value;
    }

    private static String text(String job, String name) throws IOException {
        for (Path folder : List.of(Path.of(System.getProperty(BESIDE_THE_COMMAND, "batch-jobs")), Path.of("batch-jobs"))) {
            Path file = folder.resolve(job).resolve(name);
            if (Files.isRegularFile(file)) {
                return Files.readString(file);
            }
        }
        try (InputStream in = Definition.class.getResourceAsStream("/batch-jobs/" + job + "/" + name)) {
            if (in == null) {
                throw new IOException("there is no file batch-jobs/%s/%s".formatted(job, name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
