package br.ix.invoice.payment;

import br.ix.invoice.payment.ledger.SettledDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** When which part of documents was settled, for who asks whether that was late. */
@Component
public class Settlements {

    private final SettledDays days;

    Settlements(SettledDays days) {
        this.days = days;
    }

    /** So much on a day: on which money came in, or on which a credit was used or something written off; below zero where that was taken back. */
    public record Part(LocalDate on, BigDecimal amount) {
    }

    /** By key of the document, in the order of the days; one of which nothing is settled is absent. */
    public Map<Long, List<Part>> of(Collection<Long> invoices) {
        return days.of(invoices);
    }
}
