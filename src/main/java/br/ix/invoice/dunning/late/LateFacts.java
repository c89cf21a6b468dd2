package br.ix.invoice.dunning.late;

import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.money.Money;
import br.ix.invoice.time.BusinessDays;
import br.ix.invoice.time.History;
import br.ix.invoice.time.HolidayFiles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What being late costs of many invoices at one exchange; policies and calendars are read once. Public for the reminders. */
@Component
public class LateFacts {

    private static final LatePolicy NONE = new LatePolicy(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, LatePolicy.Per.MONTH, null, 0, null, false, false);

    private final LatePolicies policies;
    private final LateReckoning reckoning;
    private final HolidayFiles calendars;
    private final Exchanges exchanges;

    LateFacts(LatePolicies policies, LateReckoning reckoning, HolidayFiles calendars, Exchanges exchanges) {
        this.policies = policies;
        this.reckoning = reckoning;
        this.calendars = calendars;
        this.exchanges = exchanges;
    }

    /** For how many days an invoice is late, and what that costs, less what other documents charge for it. */
    public record Late(int days, Money charges) {
    }

    /** By key of those that are late at the end of a day: past the day on which they could be paid; a few queries for any number. */
    public Map<Long, Late> of(List<Receivable> owed, Exchange exchange, LocalDate on) {
        Map<Long, LatePolicy> byIssuer = policies.all();
        Map<Long, BusinessDays> days = new HashMap<>();
        History<Issuer> issuers = exchanges.issuersByDay().get(exchange.id());
        Map<Long, LateDebt> debts = reckoning.debts(owed);
        Map<Long, Money> charged = reckoning.charged(owed);
        Map<Long, Late> late = new HashMap<>();
        for (Receivable one : owed) {
            LateDebt debt = debts.get(one.id());
            Issuer issuer = issuers == null ? null : issuers.on(one.issuedOn());
            if (debt != null && issuer != null) {
                LatePolicy policy = byIssuer.getOrDefault(issuer.id(), NONE);
                BusinessDays business = days.computeIfAbsent(issuer.id(), any -> calendars.of(policy.calendar(), exchange.code()));
                LateCharge charge = LateCharging.of(debt, policy, business, on);
                if (charge.days() > 0) {
                    Money rest = charge.total().minus(charged.getOrDefault(one.id(), Money.zero(charge.total().currency())));
                    late.put(one.id(), new Late((int) ChronoUnit.DAYS.between(debt.dueOn(), on), rest));
                }
            }
        }
        return late;
    }
}
