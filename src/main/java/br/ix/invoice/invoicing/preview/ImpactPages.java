package br.ix.invoice.invoicing.preview;

import br.ix.invoice.invoicing.run.Forecast;
import br.ix.invoice.invoicing.run.Forecasts;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.money.Money;
import br.ix.invoice.participant.Organisation;
import br.ix.invoice.participant.Participant;
import br.ix.invoice.participant.Participants;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.preview.Impact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows the difference between two forecasts, a page of the rows at a time; names are read for the page only. */
@Component
class ImpactPages {

    private static final Pattern CURSOR = Pattern.compile("\\d{19}-\\d{10}-\\d{19}-.+");

    private final Exchanges exchanges;
    private final Participants participants;

    ImpactPages(Exchanges exchanges, Participants participants) {
        this.exchanges = exchanges;
        this.participants = participants;
    }

    /** What is charged without and with a change. */
    record Compared(Forecasts.Months months, Map<Forecast.Whose, Forecast> before, Map<Forecast.Whose, Forecast> after) {
    }

    private record Difference(Forecast.Whose whose, Forecast before, Forecast after) {

        boolean isNone() {
            return before.equals(after);
        }

        Impact.Figures figures(Function<Forecast, Money> amount) {
            return ImpactPages.figures(amount.apply(before), amount.apply(after));
        }

        /** What orders the rows of all pages. */
        String key() {
            return "%019d-%010d-%019d-%s".formatted(whose.account(), whose.asn(), whose.organisation(), whose.issuer());
        }
    }

    Impact of(Compared compared, PageQuery query) {
        Map<Long, Exchange> known = exchanges.all().stream().collect(Collectors.toMap(Exchange::id, Function.identity()));
        List<Difference> all = differences(compared, known);
        if (query.afterKey() != null && !CURSOR.matcher(query.afterKey()).matches()) {
            throw Refusal.invalid("after", query.afterKey(), "is not a cursor of an impact");
        }
        List<Difference> rest = all.stream().filter(one -> query.afterKey() == null || one.key().compareTo(query.afterKey()) > 0).toList();
        Page<Difference> page = Page.of(rest, query, Difference::key);
        return new Impact(compared.months().closed(), compared.months().coming(), totals(all), rows(page.items(), known), all.size(),
                page.next());
    }

    private static List<Difference> differences(Compared compared, Map<Long, Exchange> known) {
        Set<Forecast.Whose> whoever = new HashSet<>(compared.before().keySet());
        whoever.addAll(compared.after().keySet());
        List<Difference> all = new ArrayList<>();
        for (Forecast.Whose whose : whoever) {
            Forecast nothing = Forecast.nothing(known.get(whose.exchange()).currency());
            Difference one = new Difference(whose, compared.before().getOrDefault(whose, nothing), compared.after().getOrDefault(whose, nothing));
            if (!one.isNone()) {
                all.add(one);
            }
        }
        all.sort(Comparator.comparing(Difference::key));
        return all;
    }

    private static List<Impact.Total> totals(List<Difference> all) {
        Map<String, List<Difference>> byCurrency = all.stream().collect(Collectors.groupingBy(
                one -> one.after().closed().currency().getCurrencyCode(), TreeMap::new, Collectors.toList()));
        return byCurrency.entrySet().stream().map(entry -> new Impact.Total(entry.getKey(), sum(entry.getValue(), Forecast::closed),
                sum(entry.getValue(), Forecast::coming), sum(entry.getValue(), Forecast::month))).toList();
    }

    private static Impact.Figures sum(Collection<Difference> all, Function<Forecast, Money> amount) {
        Currency currency = all.iterator().next().after().closed().currency();
        return figures(all.stream().map(one -> amount.apply(one.before())).reduce(Money.zero(currency), Money::plus),
                all.stream().map(one -> amount.apply(one.after())).reduce(Money.zero(currency), Money::plus));
    }

    private static Impact.Figures figures(Money before, Money after) {
        return new Impact.Figures(before.plain(), after.plain(), after.minus(before).plain());
    }

    private List<Impact.Row> rows(List<Difference> page, Map<Long, Exchange> known) {
        Map<Long, Participant> who = participants.withIds(page.stream().map(one -> one.whose().participant()).distinct().toList());
        Map<Long, Organisation> payers = participants.organisations(page.stream().map(one -> one.whose().organisation()).distinct().toList());
        return page.stream().map(one -> {
            Exchange exchange = known.get(one.whose().exchange());
            Organisation payer = Objects.requireNonNull(payers.get(one.whose().organisation()));
            return new Impact.Row(one.whose().accountId(), who.get(one.whose().participant()).publicId().toString(), one.whose().asn(),
                    exchange.code(), payer.publicId().toString(), payer.legalName(), one.whose().issuer(),
                    exchange.currency().getCurrencyCode(), one.figures(Forecast::closed), one.figures(Forecast::coming),
                    one.figures(Forecast::month), one.after().parked());
        }).toList();
    }
}
