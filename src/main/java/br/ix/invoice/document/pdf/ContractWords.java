package br.ix.invoice.document.pdf;

import br.ix.invoice.contract.ContractPrint.Run;
import java.util.ArrayList;
import java.util.List;

/** The words of a passage in their order. */
final class ContractWords {

    /**
     * A word as it is written; {@code breaks}: a line ends before it; {@code glued}: no space stands before it, as a sign after a
     * word in another weight.
     */
    record Word(String text, boolean strong, boolean breaks, boolean glued) {
    }

    private final List<Word> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean breaks;
    private boolean glued;

    private ContractWords() {
    }

    /** {@code allStrong}: of a heading. */
    static List<Word> of(List<Run> runs, boolean allStrong) {
        ContractWords found = new ContractWords();
        for (Run run : runs) {
            run.text().codePoints().forEach(sign -> found.read(sign, allStrong || run.strong()));
            found.end(allStrong || run.strong());
        }
        return found.words;
    }

    private void read(int sign, boolean strong) {
        if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
            end(strong);
            glued = false;
            breaks |= sign == '\n';
        } else {
            word.appendCodePoint(sign);
        }
    }

    private void end(boolean strong) {
        if (!word.isEmpty()) {
            words.add(new Word(word.toString(), strong, breaks, glued && !breaks));
            word.setLength(0);
            breaks = false;
            glued = true;
        }
    }
}
