package br.ix.invoice.invoicing.charge;

import br.ix.invoice.catalog.Service;
import br.ix.invoice.catalog.Service.PricePer;
import br.ix.invoice.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** What a whole month of a subscription costs by the facts of a day, less all discounts. Public for whoever shows it. */
public final class MonthlyPrice {

    private MonthlyPrice() {
    }

    /** Rounded once, HALF_UP; what is charged once costs that once. Empty where no price is in force. */
    public static Optional<Money> on(ChargeFacts facts, LocalDate day) {
        Service service = facts.service();
        LocalDate start = facts.chargingStart();
        Rate rate = new Rates(facts, new DayCount(service, start, start)).on(day);
        int months = service.recurring() && service.pricePer() == PricePer.INTERVAL ? service.intervalMonths() : 1;
        return Optional.ofNullable(rate).map(found -> new Money(found.exact().divide(BigDecimal.valueOf(months),
                facts.currency().getDefaultFractionDigits(), RoundingMode.HALF_UP), facts.currency()));
    }
}
