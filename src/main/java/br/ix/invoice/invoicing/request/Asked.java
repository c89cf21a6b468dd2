package br.ix.invoice.invoicing.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked for, read from text: subscriptions (ids) through a day, or free lines. */
sealed interface Asked {

    /** Id of the billing account. */
    String account();

    @Nullable String purchaseOrder();

    record Subscriptions(String account, @Nullable String purchaseOrder, List<String> subscriptions, LocalDate through) implements Asked {
    }

    /** Subscriptions (ids), each for its open month and so many more. */
    record Ahead(String account, @Nullable String purchaseOrder, Map<String, Integer> months) implements Asked {
    }

    record Lines(String account, @Nullable String purchaseOrder, List<Line> lines) implements Asked {
    }

    /** A free line; the discount in percent. */
    record Line(String description, BigDecimal quantity, BigDecimal unitPrice, BigDecimal discount) {
    }
}
