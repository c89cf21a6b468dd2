package br.ix.invoice.rest.preview;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a change, or, where only a preview is asked for, makes it, looks what it means, and rolls it back: nothing of it stays, nobody
 * is told, and no answer is remembered for an Idempotency-Key.
 */
@Component
public class Previews {

    private final TransactionTemplate transaction;
    private final ObjectProvider<Impacts> impacts;

    Previews(PlatformTransactionManager transactions, ObjectProvider<Impacts> impacts) {
        this.transaction = new TransactionTemplate(transactions);
        this.impacts = impacts;
    }

    /**
     * The answer of the change, or 200 with what would be and its impact. A preview has no {@code Location}; its {@code ETag} is the one
     * that was sent, as it still holds.
     */
    public <T> ResponseEntity<Previewed<T>> answer(Preview preview, Supplier<ResponseEntity<T>> change) {
        if (preview.asked()) {
            return transaction.execute(status -> Looking.at(() -> preview(preview, change, status)));
        }
        ResponseEntity<T> done = change.get();
        return new ResponseEntity<>(done.hasBody() ? new Previewed<>(done.getBody(), null) : null, done.getHeaders(), done.getStatusCode());
    }

    private <T> ResponseEntity<Previewed<T>> preview(Preview preview, Supplier<ResponseEntity<T>> change, TransactionStatus status) {
        try (Impacts.Watch watch = impacts.getObject().watch()) {
            // The change goes alone, so that what it is compared with is read in the same transaction.
            Object beforeChange = status.createSavepoint();
            T item = change.get().getBody();
            watch.rateChanged();
            status.rollbackToSavepoint(beforeChange);
            Impact impact = watch.compare(preview.page());
            status.setRollbackOnly();
            return ResponseEntity.ok().headers(headers -> tag(headers, preview.ifMatch())).body(new Previewed<>(item, impact));
        }
    }

    private static void tag(HttpHeaders headers, @Nullable String ifMatch) {
        if (ifMatch != null && ifMatch.startsWith("\"")) {
            headers.setETag(ifMatch);
        }
    }
}
