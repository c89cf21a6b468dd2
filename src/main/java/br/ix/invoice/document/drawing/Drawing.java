package br.ix.invoice.document.drawing;

import br.ix.invoice.document.Documents;
import br.ix.invoice.document.drawing.UndrawnDocuments.Taken;
import br.ix.invoice.invoicing.BillingRuns;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Draws what was issued, some documents at a time, and never while a run drafts or posts: that has the machine to itself. A part that is done is stored;
 * who goes on after a kill finds it there. Public for the resource that shows how far it is.
 */
@Component
public class Drawing {

    private static final Logger LOG = LoggerFactory.getLogger(Drawing.class);
    private static final int PART = 25;

    /** {@code waiting} documents to be drawn in all; {@code drawn} and {@code failed} since this process started. */
    @Schema(name = "DrawingProgress")
    public record Progress(boolean on, long waiting, long drawn, long failed) {
    }

    private final UndrawnDocuments undrawn;
    private final Documents documents;
    private final BillingRuns runs;
    private final DrawingSettings settings;
    private final LongAdder drawn = new LongAdder();
    private final LongAdder failed = new LongAdder();

    Drawing(UndrawnDocuments undrawn, Documents documents, BillingRuns runs, DrawingSettings settings) {
        this.undrawn = undrawn;
        this.documents = documents;
        this.runs = runs;
        this.settings = settings;
    }

    public Progress progress() {
        return new Progress(settings.isOn(), undrawn.waiting(), drawn.sum(), failed.sum());
    }

    /** Draws the chunk whose turn it is; false where none is, or none may be drawn now. */
    boolean drawNext(BooleanSupplier stopping) {
        Optional<Taken> taken = runs.areAtWork() ? Optional.empty() : undrawn.take();
        taken.ifPresent(chunk -> draw(chunk, stopping));
        return taken.isPresent();
    }

    private void draw(Taken chunk, BooleanSupplier stopping) {
        List<Long> invoices = chunk.invoices();
        for (int from = 0; from < invoices.size(); from += PART) {
            if (stopping.getAsBoolean() || runs.areAtWork()) {
                undrawn.giveBack(chunk);
                return;
            }
            drawPart(invoices.subList(from, Math.min(from + PART, invoices.size())));
        }
        undrawn.forget(chunk);
    }

    private void drawPart(List<Long> invoices) {
        Documents.Drawn part = documents.drawAhead(invoices);
        drawn.add(part.drawn());
        part.failures().forEach((number, failure) -> LOG.warn("The document of {} cannot be drawn; who asks for it is told", number, failure));
        failed.add(part.failures().size());
    }
}
