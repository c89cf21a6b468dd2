package br.ix.invoice.legacy;

import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.legacy.StoredUploads.Stored;
import br.ix.invoice.rest.Refusal;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Uploads that say what their kind needs are stored; the others are refused (400) before anything is. */
@Component
class AcceptedUploads {

    private final StoredUploads stored;
    private final Exchanges exchanges;

    AcceptedUploads(StoredUploads stored, Exchanges exchanges) {
        this.stored = stored;
        this.exchanges = exchanges;
    }

    List<Stored> store(String importId, Upload upload) throws IOException {
        if (upload.kind().isCompared()) {
            requireExchange(upload);
        } else if (upload.exchange() != null) {
            throw Refusal.invalid("exchange", upload.exchange(), "is given for the kind 'ix-f' only: files of '%s' name their exchanges".formatted(upload.kind().word()));
        }
        return stored.store(importId, upload.files());
    }

    private void requireExchange(Upload upload) {
        if (upload.exchange() == null) {
            throw Refusal.invalid("exchange", null, "is required: the exchange that the member export is about");
        }
        exchanges.filter(upload.exchange());
        if (upload.files().size() != 1) {
            throw Refusal.invalid("files", null, "are %d; the kind 'ix-f' takes one member export".formatted(upload.files().size()));
        }
    }

    void discard(String importId) throws IOException {
        stored.discard(importId);
    }
}
