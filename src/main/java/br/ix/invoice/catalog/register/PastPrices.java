package br.ix.invoice.catalog.register;

import br.ix.invoice.decision.FourEyes;
import br.ix.invoice.decision.SecondPerson;
import br.ix.invoice.decision.SecondPerson.Ask;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets changes of prices of days before today wait for a second person, where that is asked for. Public for the module's face and its web package. */
@Component
public class PastPrices {

    private final FourEyes eyes;
    private final SecondPerson second;
    private final Exchanges exchanges;
    private final BusinessClock clock;

    PastPrices(FourEyes eyes, SecondPerson second, Exchanges exchanges, BusinessClock clock) {
        this.eyes = eyes;
        this.second = second;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    /** Refuses (409) a change that waits now; {@code before} null: a new price, {@code after} null: a removed one. */
    public void mustBeDecided(@Nullable PriceRow before, @Nullable PriceRow after, Ask ask) {
        LocalDate first = before == null ? Objects.requireNonNull(after).validFrom() : after == null ? before.validFrom() : before.firstDifference(after);
        PriceRow row = Objects.requireNonNull(after == null ? before : after);
        if (first != null && eyes.isNeededForPastPrices() && first.isBefore(today(row.exchange()))) {
            second.mustDecide(ask);
        }
    }

    /** The same for prices of many exchanges. */
    public void mustBeDecided(LocalDate first, Ask ask) {
        if (eyes.isNeededForPastPrices() && first.isBefore(today(null))) {
            second.mustDecide(ask);
        }
    }

    /** The day at an exchange; for everywhere the earliest day that it is at one of them. */
    private LocalDate today(@Nullable Long exchange) {
        return exchanges.all().stream().filter(one -> exchange == null || one.id() == exchange).map(Exchange::timeZone).map(clock::today)
                .min(Comparator.naturalOrder()).orElseGet(() -> clock.today(ZoneOffset.UTC));
    }
}
