package br.ix.invoice.rest;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The answers that items give, each with its {@code ETag}: the version of the row in quotes. */
public final class Answers {

    private Answers() {
    }

    /** 200 with the item. */
    public static <T> ResponseEntity<T> item(T item, long version) {
        return ResponseEntity.ok().eTag(eTag(version)).body(item);
    }

    /** 201 with {@code Location} and the item. */
    public static <T> ResponseEntity<T> created(String path, T item, long version) {
        return ResponseEntity.created(URI.create(path)).eTag(eTag(version)).body(item);
    }

    /** 202 with {@code Location} and the item: the work goes on. */
    public static <T> ResponseEntity<T> accepted(String path, T item, long version) {
        return ResponseEntity.status(HttpStatus.ACCEPTED).location(URI.create(path)).eTag(eTag(version)).body(item);
    }

    /** Checks {@code If-Match} on a change: missing 428, stale 412. */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.of(HttpStatus.PRECONDITION_REQUIRED, "if-match-required",
                    "Send If-Match with the ETag of the item that you changed");
        }
        if (!ifMatch.equals("*") && !ifMatch.equals(eTag(version))) {
            throw Refusal.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile",
                    "The item is now %s, not %s: read it again".formatted(eTag(version), ifMatch));
        }
    }

    private static String eTag(long version) {
        return "\"" + version + "\"";
    }
}
