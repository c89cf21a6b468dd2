package br.ix.invoice.legacy;

import br.ix.invoice.rest.Refusal;
import java.util.Arrays;

/** What kinds of files can be imported; {@code word} is its name in the API, {@code job} the job that checks and applies it. */
public enum ImportKind {
    PORTFOLIO("portfolio", "import-portfolio");

    private final String word;
    private final String job;

    ImportKind(String word, String job) {
        this.word = word;
        this.job = job;
    }

    /** The kind with this word; any other is refused (400) in the field {@code kind}. */
    public static ImportKind ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst()
                .orElseThrow(() -> Refusal.invalid("kind", word, "is not a kind of import; there is '%s'".formatted(PORTFOLIO.word)));
    }

    public String word() {
        return word;
    }

    String job() {
        return job;
    }
}
