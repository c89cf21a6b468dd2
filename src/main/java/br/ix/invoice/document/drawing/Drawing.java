package br.ix.invoice.document.drawing;

import br.ix.invoice.document.Documents;
import br.ix.invoice.document.drawing.UndrawnDocuments.Taken;
import br.ix.invoice.invoicing.BillingRuns;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    /** How often one is tried before a person has to look at it. */
    private static final int MOST = 5;
    private static final String NEVER_ENDED = "The program ended, or could not store it, whenever it was drawn; the log may say why";

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
        if (chunk.attempts() > MOST) {
            leave(chunk);
            return;
        }
        List<Long> invoices = chunk.invoices();
        Map<Long, String> reasons = new LinkedHashMap<>();
        for (int from = 0; from < invoices.size(); from += PART) {
            if (stopping.getAsBoolean() || runs.areAtWork()) {
                undrawn.giveBack(chunk);
                return;
            }
            drawPart(invoices.subList(from, Math.min(from + PART, invoices.size())), reasons);
        }
        settle(chunk, reasons);
    }

    /** What never came to its end: each of a chunk alone, so that the others are drawn; one alone is left to a person. */
    private void leave(Taken chunk) {
        if (chunk.invoices().size() > 1) {
            Map<Long, String> each = new LinkedHashMap<>();
            chunk.invoices().forEach(invoice -> each.put(invoice, NEVER_ENDED));
            undrawn.tryAlone(chunk, each);
        } else {
            undrawn.giveUp(chunk, NEVER_ENDED);
        }
    }

    private void settle(Taken chunk, Map<Long, String> reasons) {
        if (reasons.isEmpty()) {
            undrawn.forget(chunk);
        } else if (chunk.invoices().size() > 1) {
            undrawn.tryAlone(chunk, reasons);
        } else if (chunk.attempts() < MOST) {
            undrawn.again(chunk, reasons.values().iterator().next());
        } else {
            undrawn.giveUp(chunk, reasons.values().iterator().next());
        }
    }

    private void drawPart(List<Long> invoices, Map<Long, String> reasons) {
        Documents.Drawn part = documents.drawAhead(invoices);
        drawn.add(part.drawn());
        part.failures().forEach((invoice, failure) -> {
            LOG.warn("The document of the invoice with key {} cannot be drawn; who asks for it is told", invoice, failure);
            reasons.put(invoice, failure.getClass().getSimpleName() + ": " + failure.getMessage());
        });
        failed.add(part.failures().size());
    }
}
