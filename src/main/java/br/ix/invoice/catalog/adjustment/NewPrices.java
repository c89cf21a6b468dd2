package br.ix.invoice.catalog.adjustment;

import br.ix.invoice.catalog.AdjustmentRequest;
import br.ix.invoice.catalog.register.PriceRegister;
import br.ix.invoice.catalog.register.PriceRow;
import br.ix.invoice.catalog.register.ServiceRegister;
import br.ix.invoice.catalog.register.ServiceRow;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.rest.Fault;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which prices an adjustment makes: one for each that is in force on its first day, or those of a list. */
@Component
class NewPrices {

    private final PriceRegister prices;
    private final ServiceRegister services;
    private final Exchanges exchanges;

    NewPrices(PriceRegister prices, ServiceRegister services, Exchanges exchanges) {
        this.prices = prices;
        this.services = services;
        this.exchanges = exchanges;
    }

    /** A price to make; {@code exchange} null: everywhere. It ends with the one that it takes the place of. */
    record NewPrice(String service, @Nullable String exchange, String currency, @Nullable BigDecimal before, BigDecimal after,
                    @Nullable LocalDate validUntil) {
    }

    /** Where a price counts. */
    private record Column(String service, @Nullable String exchange, String currency) {
    }

    /** Keys of the services that are named, null: all. Unknown ones are refused (400). */
    @Nullable Map<String, Long> servicesOf(AdjustmentRequest request) {
        if (request.services() == null) {
            return null;
        }
        Map<String, Long> known = services.all().stream().collect(Collectors.toMap(ServiceRow::code, ServiceRow::id));
        List<String> unknown = request.services().stream().filter(code -> !known.containsKey(code)).toList();
        if (!unknown.isEmpty() || request.services().isEmpty()) {
            throw Refusal.invalid("services", request.services(), "names services that do not exist: " + String.join(", ", unknown));
        }
        known.keySet().retainAll(request.services());
        return known;
    }

    /** Prices in force on a day times a factor; those that stay the same are left out. */
    List<NewPrice> byFactor(AdjustmentRequest request, AdjustmentInput.Asked asked) {
        Map<String, Long> wanted = servicesOf(request);
        PriceFactor factor = Objects.requireNonNull(asked.factor());
        List<NewPrice> made = new ArrayList<>();
        inForce(asked.validFrom(), request.exchange()).forEach((column, entry) -> {
            BigDecimal after = factor.price(entry.unitPrice(), asked.decimals());
            if ((wanted == null || wanted.containsKey(column.service())) && after.compareTo(entry.unitPrice()) != 0) {
                made.add(new NewPrice(column.service(), column.exchange(), column.currency(), entry.unitPrice(), after, entry.validUntil()));
            }
        });
        return made;
    }

    /** The prices of a list, each with what is in force where it counts. */
    List<NewPrice> byList(AdjustmentRequest request, LocalDate day) {
        Map<String, Exchange> known = exchanges.all().stream().collect(Collectors.toMap(Exchange::code, Function.identity()));
        Map<Column, PriceRow> now = inForce(day, null);
        List<Fault> faults = new ArrayList<>();
        List<NewPrice> made = new ArrayList<>();
        List<AdjustmentRequest.NewPrice> listed = Objects.requireNonNull(request.prices());
        for (int i = 0; i < listed.size(); i++) {
            Inputs in = new Inputs(Form.of(listed.get(i)));
            in.require("service", "unitPrice");
            BigDecimal after = in.unitPrice("unitPrice");
            Exchange exchange = known.get(Objects.toString(in.raw("exchange"), ""));
            String currency = exchange != null ? exchange.currency().getCurrencyCode() : in.currency("currency");
            if (exchange == null && currency == null && !in.isRefused()) {
                in.refuse("MISSING", in.raw("exchange") == null ? "currency" : "exchange",
                        in.raw("exchange") == null ? "is required for a price everywhere" : "there is no such exchange");
            }
            String place = "prices[%d].".formatted(i);
            in.faults().forEach(fault -> faults.add(new Fault(place + fault.field(), fault.message(), fault.value())));
            if (!in.isRefused()) {
                Column column = new Column(in.raw("service"), exchange == null ? null : exchange.code(), currency);
                PriceRow before = now.get(column);
                made.add(new NewPrice(column.service(), column.exchange(), column.currency(), before == null ? null : before.unitPrice(),
                        after, before == null ? null : before.validUntil()));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return made;
    }

    /** The entry in force on a day in each place; at an exchange, one of its own before one for everywhere. */
    private Map<Column, PriceRow> inForce(LocalDate day, @Nullable String at) {
        Exchange exchange = at == null ? null : exchanges.byCode(at)
                .orElseThrow(() -> Refusal.invalid("exchange", at, "There is no exchange '%s'".formatted(at)));
        Map<Column, PriceRow> found = new LinkedHashMap<>();
        List<PriceRow> ordered = new ArrayList<>(prices.all());
        ordered.removeIf(price -> price.validFrom().isAfter(day) || price.validUntil() != null && price.validUntil().isBefore(day));
        // Later ones stand instead of earlier ones, those of the exchange instead of those for everywhere.
        ordered.sort(Comparator.comparing((PriceRow price) -> price.exchange() != null).thenComparing(PriceRow::validFrom));
        for (PriceRow price : ordered) {
            if (exchange == null) {
                found.put(new Column(price.serviceCode(), price.exchangeCode(), price.currency()), price);
            } else if (price.exchange() == null ? price.currency().equals(exchange.currency().getCurrencyCode())
                    : price.exchange() == exchange.id()) {
                found.put(new Column(price.serviceCode(), exchange.code(), price.currency()), price);
            }
        }
        return found;
    }
}
