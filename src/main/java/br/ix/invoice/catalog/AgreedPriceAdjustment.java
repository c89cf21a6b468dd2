package br.ix.invoice.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes agreed prices of subscriptions together with list prices; subscription implements it. */
public interface AgreedPriceAdjustment {

    /** Which agreed prices: those in force on a day, at an exchange (null: everywhere), of services (null: all). */
    record Scope(LocalDate day, @Nullable Long exchange, @Nullable Set<Long> services) {
    }

    /** Gives them another value from that day on, under the name of an adjustment; how many changed. */
    int adjust(String adjustment, Scope scope, UnaryOperator<BigDecimal> price);

    /** Gives back what an adjustment changed; refused (409) where one changed again since. */
    void takeBack(String adjustment);
}
