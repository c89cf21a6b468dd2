package br.ix.invoice.invoicing.preview;

import br.ix.invoice.invoicing.run.Forecast;
import br.ix.invoice.invoicing.run.Forecasts;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.preview.Impact;
import br.ix.invoice.rest.preview.Impacts;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a change means in money: what runs would charge whom it concerns, with it and without. */
@Component
class MoneyImpacts implements Impacts {

    private final NotedChanges changes;
    private final AffectedParticipants affected;
    private final Forecasts forecasts;
    private final ImpactPages pages;
    private final Exchanges exchanges;
    private final BusinessClock clock;

    MoneyImpacts(NotedChanges changes, AffectedParticipants affected, Forecasts forecasts, ImpactPages pages, Exchanges exchanges,
                 BusinessClock clock) {
        this.changes = changes;
        this.affected = affected;
        this.forecasts = forecasts;
        this.pages = pages;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    @Override
    public Watch watch() {
        return new Watching(changes.begin());
    }

    /** The last month that has ended everywhere, and the first after it in which a change counts. */
    private Forecasts.Months months(NotedChanges.Notes notes) {
        LocalDate today = exchanges.all().stream().map(Exchange::timeZone).map(clock::today).min(LocalDate::compareTo)
                .orElseGet(() -> clock.today(ZoneOffset.UTC));
        YearMonth now = YearMonth.from(today);
        YearMonth from = notes.from() == null ? now : YearMonth.from(notes.from());
        return new Forecasts.Months(now.minusMonths(1), from.isAfter(now) ? from : now);
    }

    /** One change, from its beginning until its impact is told. */
    private final class Watching implements Watch {

        private final NotedChanges.Notes notes;
        private Set<Long> participants = Set.of();
        private Map<Forecast.Whose, Forecast> after = Map.of();

        Watching(NotedChanges.Notes notes) {
            this.notes = notes;
        }

        @Override
        public void rateChanged() {
            participants = affected.by(notes);
            after = rate();
        }

        @Override
        public Impact compare(PageQuery page) {
            return pages.of(new ImpactPages.Compared(months(notes), rate(), after), page);
        }

        private Map<Forecast.Whose, Forecast> rate() {
            Set<Long> accounts = affected.accountsOf(participants);
            return notes.taxed() ? forecasts.taxed(accounts, participants, months(notes)) : forecasts.of(accounts, participants, months(notes));
        }

        @Override
        public void close() {
            changes.end();
        }
    }
}
