package br.ix.invoice.invoicing.charge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The counts of a long run on {@code docs/reference/properties.md}. */
final class PropertiesPage {

    private static final Path PAGE = Path.of("docs/reference/properties.md");
    private static final String BEGIN = "<!-- counts -->\n";
    private static final String END = "<!-- end of counts -->\n";

    private PropertiesPage() {
    }

    static String text() {
        try {
            return Files.readString(PAGE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String counts(int histories) {
        return "Counts of %,d histories.%n%n%s%n%s%n%s".formatted(histories, DocumentsEqualFreshRatingTest.BEGINNINGS.table(),
                DocumentsEqualFreshRatingTest.STEPS.table(), DocumentsEqualFreshRatingTest.SEEN.table());
    }

    /** Writes them anew where that is asked for: {@code -Dhouse.renew=true}. */
    static void renew(String counts) {
        if (!Boolean.getBoolean("house.renew")) {
            return;
        }
        String text = text();
        try {
            Files.writeString(PAGE, text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + counts + text.substring(text.indexOf(END)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
