package br.ix.invoice.decision;

import br.ix.invoice.money.Money;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code ix-invoice.four-eyes.*}: above which sum of a currency ({@code BRL:100000.00}) a run, or a document by hand or credit note, needs a
 * second person (none: never); whether a change of prices before today does; how long a decision waits.
 */
@ConfigurationProperties("ix-invoice.four-eyes")
record FourEyesSettings(@DefaultValue List<String> runsAbove, @DefaultValue List<String> documentsAbove,
                        @DefaultValue("false") boolean pastPrices, @DefaultValue("7d") Duration waits) {

    FourEyesSettings {
        runsAbove.forEach(FourEyesSettings::sum);
        documentsAbove.forEach(FourEyesSettings::sum);
        if (waits.isNegative() || waits.isZero()) {
            throw new IllegalArgumentException("ix-invoice.four-eyes.waits must be longer than nothing, not " + waits);
        }
    }

    /** Whether a sum is above that of its currency; a credit counts as much as a charge. */
    static boolean isAbove(List<String> sums, Money total) {
        Money size = total.isNegative() ? total.negated() : total;
        return sums.stream().map(FourEyesSettings::sum).filter(sum -> sum.currency().equals(total.currency())).anyMatch(sum -> size.compareTo(sum) > 0);
    }

    private static Money sum(String text) {
        String[] parts = text.strip().split(":", 2);
        try {
            return Money.of(parts[1].strip(), parts[0].strip());
        } catch (RuntimeException notASum) {
            throw new IllegalArgumentException("ix-invoice.four-eyes: '%s' is no sum of a currency such as BRL:100000.00".formatted(text), notASum);
        }
    }
}
