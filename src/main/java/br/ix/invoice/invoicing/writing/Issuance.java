package br.ix.invoice.invoicing.writing;

import br.ix.invoice.invoicing.CreditsIssued;
import br.ix.invoice.invoicing.InvoicesIssued;
import br.ix.invoice.invoicing.number.NumberSeries;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues one document at once, in the transaction of whoever asked for it: number, rows and announcement, or none of them. Public for
 * documents by hand.
 */
@Component
public class Issuance {

    private static final String ISSUE = """
            UPDATE invoice SET number = :number, state = 'ISSUED', booked_at = :bookedAt, issued_on = :issuedOn, due_on = :dueOn, purchase_order = :purchaseOrder,
                credits_invoice_id = :credits, effect = :effect, reason = :reason
            WHERE id = :id
            """;

    private final NamedParameterJdbcTemplate database;
    private final DocumentRows rows;
    private final NumberSeries series;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Issuance(NamedParameterJdbcTemplate database, DocumentRows rows, NumberSeries series, BusinessClock clock,
             ApplicationEventPublisher events) {
        this.database = database;
        this.rows = rows;
        this.series = series;
        this.clock = clock;
        this.events = events;
    }

    /** When it is issued and due, the customer's own reference, and for a credit note what it credits (key), how and why. */
    public record Terms(LocalDate issuedOn, @Nullable LocalDate dueOn, @Nullable String purchaseOrder, @Nullable Long credits,
                        @Nullable String effect, @Nullable String reason) {

        public static Terms ofInvoice(LocalDate issuedOn, LocalDate dueOn, @Nullable String purchaseOrder) {
            return new Terms(issuedOn, dueOn, purchaseOrder, null, null, null);
        }

        public static Terms ofCreditNote(LocalDate issuedOn, long credits, String effect, String reason) {
            return new Terms(issuedOn, null, null, credits, effect, reason);
        }
    }

    /** Writes the document and issues it with the next number of its issuer's series; its key. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long issue(Document document, Terms terms) {
        long key = rows.write(document);
        long number = series.take(document.issuing().issuer(), 1);
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", key);
        row.put("number", number);
        row.put("bookedAt", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        row.put("issuedOn", terms.issuedOn());
        row.put("dueOn", terms.dueOn());
        row.put("purchaseOrder", terms.purchaseOrder());
        row.put("credits", terms.credits());
        row.put("effect", terms.effect());
        row.put("reason", terms.reason());
        database.update(ISSUE, row);
        if (terms.credits() != null) {
            events.publishEvent(new CreditsIssued(List.of(key)));
        }
        events.publishEvent(new InvoicesIssued(List.of(key)));
        return key;
    }
}
