package br.ix.invoice.dunning.remind;

import br.ix.invoice.job.JobFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The steps, in the order of their days: the definition {@code batch-jobs/remind-overdue/steps.yaml}, which an operator adapts. It is looked for in
 * the working directory, then in {@code ix-invoice.home}, then in the program, and read each time.
 */
@Component
class Steps {

    private static final String NAME = "batch-jobs/remind-overdue/steps.yaml";

    private final Path home;

    Steps(@Value("${ix-invoice.home:./data}") Path home) {
        this.home = home;
    }

    List<Step> read() {
        try (InputStream in = JobFiles.open(NAME, home)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its own %s".formatted(NAME));
            }
            List<Map<String, Object>> steps = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return steps.stream().map(Steps::step).sorted(Comparator.comparing(Step::days)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + NAME, unreadable);
        }
    }

    /** The step of so many days; where it was removed meanwhile, the last one before it, or the first. */
    Step of(int days) {
        List<Step> steps = read();
        return steps.stream().filter(step -> step.days() <= days).reduce((one, later) -> later).orElseGet(() -> steps.get(0));
    }

    private static Step step(Map<String, Object> read) {
        Map<String, Step.Words> words = new HashMap<>();
        read.forEach((language, texts) -> {
            if (texts instanceof Map<?, ?> of) {
                words.put(language, new Step.Words(String.valueOf(of.get("subject")), String.valueOf(of.get("text"))));
            }
        });
        int days = read.get("days") instanceof Integer number ? number : 0;
        if (days < 1 || words.isEmpty()) {
            throw new IllegalStateException("A step of %s needs days of at least 1 and texts (pt, en): %s".formatted(NAME, read));
        }
        return new Step(days, words);
    }
}
