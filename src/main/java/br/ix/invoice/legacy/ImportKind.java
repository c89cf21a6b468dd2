package br.ix.invoice.legacy;

import br.ix.invoice.rest.Refusal;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What kinds of files can be imported; {@code word} is its name in the API. The kind {@code x} is checked by the job
 * {@code check-x} and applied by {@code import-x}, whose definitions stand in {@code batch-jobs/import-x}.
 * {@code ix-f} is only checked: it is held against what is billed at an exchange, and nothing is written.
 */
public enum ImportKind {
    PORTFOLIO("portfolio"),
    MEU_IX("meu-ix"),
    INVOICE("invoice"),
    IX_F("ix-f");

    private final String word;

    ImportKind(String word) {
        this.word = word;
    }

    /** The kind with this word; any other is refused (400) in the field {@code kind}. */
    public static ImportKind ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst()
                .orElseThrow(() -> Refusal.invalid("kind", word, "is not a kind of import; there are '%s'".formatted(
                        Arrays.stream(values()).map(ImportKind::word).collect(Collectors.joining("', '")))));
    }

    /** Whether a job of this name belongs to a kind. */
    public static boolean isJob(String job) {
        return Arrays.stream(values()).anyMatch(kind -> job.equals(kind.checkJob()) || job.equals(kind.applyJob()));
    }

    /** Whether it is about one exchange, which is named with the file: it is compared and never applied. */
    public boolean isCompared() {
        return this == IX_F;
    }

    public String word() {
        return word;
    }

    public String checkJob() {
        return "check-" + word;
    }

    public String applyJob() {
        return "import-" + word;
    }
}
