package br.ix.invoice.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of kills says what the tests do: one row for each named instant. {@code -Dhouse.renew=true} writes its table anew. */
class MatrixPageTest {

    private static final Path PAGE = Path.of("docs", "reference", "kill-matrix.md");
    private static final String BEGIN = "<!-- instants: written by MatrixPageTest -->\n";
    private static final String END = "<!-- end of instants -->\n";

    private static final Map<String, String> MEANINGS = Map.of(
            "requested", "the request is committed, its message is not sent",
            "claimed", "the message is taken, the lease is this process's, nothing is done",
            "ended", "all is done, the request does not say so yet",
            "begun", "a chunk's transaction has begun",
            "written", "a chunk is written, not committed",
            "committed", "a chunk is committed, the next not begun");

    private static final Map<String, String> GUARDS = Map.of(
            "draft-invoices", "row, message, lease, fence of `job_request`",
            "post-invoices", "the same; `posted_through` and numbers in the transaction of the documents",
            "list-accounts-due", "`accounts_listed` and the state after all ranges; a row that is there stays as it is",
            "draft-accounts", "outcome of the account in the transaction of its draft; unique keys",
            "count-drafts", "the count; content hash and state in one transaction",
            "compare-content", "the content hash",
            "charge-days", "`charged_account` of its range in the transaction of the days",
            "settle-days", "days that are settled again stay as they are",
            "count-posted", "the count; state and lock of the exchange in one transaction");

    @Test
    void thePageHasEveryNamedInstant() throws IOException {
        String page = Files.readString(PAGE);
        String expected = BEGIN + table() + END;
        String found = page.substring(page.indexOf(BEGIN), page.indexOf(END) + END.length());

        if (Boolean.getBoolean("house.renew")) {
            Files.writeString(PAGE, page.replace(found, expected));
        } else {
            assertThat(found).isEqualTo(expected);
        }
    }

    private static String table() {
        var table = new StringBuilder("| instant | what is in the air | program | database | broker | all | held by |\n|---|---|---|---|---|---|---|\n");
        for (Instant instant : Instant.all()) {
            List<String> words = List.of(instant.name().split(":"));
            table.append("| `%s`%s | %s | alike | alike | %s | alike | %s |\n".formatted(instant.name(),
                    instant.time() == 1 ? "" : ", chunk " + instant.time(), MEANINGS.get(words.get(1)),
                    instant.name().equals("draft-invoices:requested") ? "waits, alike" : "alike", GUARDS.get(words.get(0))));
        }
        return table.toString();
    }
}
