package br.ix.invoice.legacy;

import br.ix.invoice.rest.Refusal;
import java.util.Arrays;

/** What kinds of files can be imported; {@code word} is its name in the API, {@code checkJob} and {@code applyJob} the jobs that check and apply it. */
public enum ImportKind {
    PORTFOLIO("portfolio", "check-portfolio", "import-portfolio");

    private final String word;
    private final String checkJob;
    private final String applyJob;

    ImportKind(String word, String checkJob, String applyJob) {
        this.word = word;
        this.checkJob = checkJob;
        this.applyJob = applyJob;
    }

    /** The kind with this word; any other is refused (400) in the field {@code kind}. */
    public static ImportKind ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst()
                .orElseThrow(() -> Refusal.invalid("kind", word, "is not a kind of import; there is '%s'".formatted(PORTFOLIO.word)));
    }

    public String word() {
        return word;
    }

    String checkJob() {
        return checkJob;
    }

    String applyJob() {
        return applyJob;
    }
}
