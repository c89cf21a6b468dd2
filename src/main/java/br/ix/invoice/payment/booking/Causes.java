package br.ix.invoice.payment.booking;

import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.money.Money;
import br.ix.invoice.payment.ReasonRequest;
import br.ix.invoice.payment.ledger.Entry;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why money moves, read from a request: a reason, a day that is not to come, and an amount where one may be named. */
@Component
class Causes {

    private static final int LONGEST = 200;

    private final Exchanges exchanges;
    private final BusinessClock clock;

    Causes(Exchanges exchanges, BusinessClock clock) {
        this.exchanges = exchanges;
        this.clock = clock;
    }

    /** {@code amount} null: all of it. */
    public record Cause(LocalDate on, @Nullable Money amount, Entry.Why why) {
    }

    /** Faults are refused (400). {@code exchange}: where the account is (key), null for money of nobody. */
    Cause read(ReasonRequest request, @Nullable Long exchange, Currency currency, String by) {
        Map<String, @Nullable String> texts = new HashMap<>();
        texts.put("reason", request.reason());
        texts.put("amount", request.amount());
        texts.put("on", request.on());
        Inputs in = new Inputs(new Form(texts));
        in.require("reason");
        String reason = in.text("reason", LONGEST);
        Money amount = Parts.amount("amount", currency, in);
        LocalDate today = today(exchange);
        LocalDate on = in.day("on");
        if (on != null && on.isAfter(today)) {
            in.refuse("IN_THE_FUTURE", "on", "is after today, %s".formatted(today));
        }
        if (in.isRefused()) {
            throw Refusal.invalid(in.faults());
        }
        return new Cause(on == null ? today : on, amount, new Entry.Why(reason, by));
    }

    private LocalDate today(@Nullable Long exchange) {
        ZoneId zone = exchange == null ? ZoneOffset.UTC : exchanges.withIds(List.of(exchange)).get(exchange).timeZone();
        return clock.today(zone);
    }
}
