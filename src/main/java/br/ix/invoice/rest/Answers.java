package br.ix.invoice.rest;

import br.ix.invoice.rest.json.StrictJson;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * The answers that items give, each with its {@code ETag}: the version of the row, and a digest of what is shown ({@code "3-1f2e3d4c5b6a7988"}). The version
 * guards a change; the digest differs with whatever is shown besides, what is still open of an invoice for example, so that nothing old is taken for what is there.
 */
public final class Answers {

    private static final int DIGITS = 16;
    /** The end of a tag with a digest. */
    private static final Pattern DIGEST = Pattern.compile("-[0-9a-f]{16}\"$");

    private Answers() {
    }

    /** 200 with the item. */
    public static <T> ResponseEntity<T> item(T item, long version) {
        return ResponseEntity.ok().eTag(eTag(version, item)).body(item);
    }

    /** 201 with {@code Location} and the item. */
    public static <T> ResponseEntity<T> created(String path, T item, long version) {
        return ResponseEntity.created(URI.create(path)).eTag(eTag(version, item)).body(item);
    }

    /** 202 with {@code Location} and the item: the work goes on. */
    public static <T> ResponseEntity<T> accepted(String path, T item, long version) {
        return ResponseEntity.status(HttpStatus.ACCEPTED).location(URI.create(path)).eTag(eTag(version, item)).body(item);
    }

    /** Checks {@code If-Match} on a change: missing 428, stale 412. */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.of(HttpStatus.PRECONDITION_REQUIRED, "if-match-required",
                    "Send If-Match with the ETag of the item that you changed");
        }
        if (!ifMatch.equals("*") && !DIGEST.matcher(ifMatch).replaceFirst("\"").equals("\"" + version + "\"")) {
            throw Refusal.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile",
                    "The item is now version %d, not %s: read it again".formatted(version, ifMatch));
        }
    }

    private static String eTag(long version, @Nullable Object item) {
        byte[] shown = StrictJson.mapper().writeValueAsBytes(item);
        return "\"%d-%s\"".formatted(version, Sha256.hex(shown).substring(0, DIGITS));
    }
}
