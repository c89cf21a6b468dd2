package br.ix.invoice.catalog;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All services and prices of one moment, read as a whole for a run; immutable, safe for many threads. {@code version} rises
 * with every change, so that a reader can tell cheaply whether its book is still the current one. Asking for a price makes no
 * objects: a run asks for each subscription and month.
 */
public final class PriceBook {

    private final long version;
    private final long[] ids;
    private final Page[] pages;

    PriceBook(long version, List<Service> services, List<PriceEntry> entries) {
        this.version = version;
        List<Service> ordered = services.stream().sorted(Comparator.comparingLong(Service::id)).toList();
        this.ids = ordered.stream().mapToLong(Service::id).toArray();
        Map<Long, List<PriceEntry>> byService = entries.stream().collect(Collectors.groupingBy(PriceEntry::service));
        this.pages = ordered.stream().map(service -> new Page(service, byService.getOrDefault(service.id(), List.of())))
                .toArray(Page[]::new);
    }

    public long version() {
        return version;
    }

    /** The service with a key; one that the book does not have is a fault of the program. */
    public Service service(long id) {
        int at = Arrays.binarySearch(ids, id);
        if (at < 0) {
            throw new NoSuchElementException("The price book of version %d has no service %d".formatted(version, id));
        }
        return pages[at].service;
    }

    /**
     * The entry in force on a day: one of the exchange goes before one for everywhere (which counts only where its currency is
     * the exchange's); of several in force, the one that began last.
     */
    public Optional<PriceEntry> inForce(long service, long exchange, Currency currency, LocalDate day) {
        int at = Arrays.binarySearch(ids, service);
        if (at < 0) {
            return Optional.empty();
        }
        Optional<PriceEntry> own = pages[at].atExchange(exchange).inForce(day);
        return own.isPresent() ? own : pages[at].everywhere(currency).inForce(day);
    }

    /** The days after {@code from} and up to {@code until} on which another entry may come into force, in order. */
    public List<LocalDate> changesWithin(long service, long exchange, LocalDate from, LocalDate until) {
        int at = Arrays.binarySearch(ids, service);
        return at < 0 ? List.of() : Stream.concat(Stream.of(pages[at].atExchange(exchange)), Arrays.stream(pages[at].everywhere))
                .flatMap(Column::changes)
                .filter(day -> day.isAfter(from) && !day.isAfter(until))
                .distinct().sorted().toList();
    }

    /** The prices of one service: a column for each exchange, and one for each currency of prices for everywhere. */
    private static final class Page {

        private final Service service;
        private final long[] exchanges;
        private final Column[] atExchanges;
        private final Currency[] currencies;
        private final Column[] everywhere;

        Page(Service service, List<PriceEntry> entries) {
            this.service = service;
            Map<Long, List<PriceEntry>> own = entries.stream().filter(entry -> entry.exchange() != null)
                    .collect(Collectors.groupingBy(entry -> Objects.requireNonNull(entry.exchange())));
            this.exchanges = own.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
            this.atExchanges = Arrays.stream(exchanges).mapToObj(exchange -> new Column(own.get(exchange))).toArray(Column[]::new);
            Map<Currency, List<PriceEntry>> common = entries.stream().filter(entry -> entry.exchange() == null)
                    .collect(Collectors.groupingBy(PriceEntry::currency));
            this.currencies = common.keySet().toArray(Currency[]::new);
            this.everywhere = Arrays.stream(currencies).map(currency -> new Column(common.get(currency))).toArray(Column[]::new);
        }

        Column atExchange(long exchange) {
            int at = Arrays.binarySearch(exchanges, exchange);
            return at < 0 ? Column.EMPTY : atExchanges[at];
        }

        Column everywhere(Currency currency) {
            for (int i = 0; i < currencies.length; i++) {
                if (currencies[i].equals(currency)) {
                    return everywhere[i];
                }
            }
            return Column.EMPTY;
        }
    }

    /** Entries that exclude each other, in the order of their first days, each already as the answer that it will be. */
    private static final class Column {

        private static final Column EMPTY = new Column(List.of());

        private final PriceEntry[] entries;
        private final List<Optional<PriceEntry>> answers;

        Column(List<PriceEntry> entries) {
            this.entries = entries.stream().sorted(Comparator.comparing(PriceEntry::validFrom)).toArray(PriceEntry[]::new);
            this.answers = Arrays.stream(this.entries).map(Optional::of).toList();
        }

        /** From the entry that began last backwards; there are few. */
        Optional<PriceEntry> inForce(LocalDate day) {
            for (int i = entries.length - 1; i >= 0; i--) {
                if (entries[i].coversDay(day)) {
                    return answers.get(i);
                }
            }
            return Optional.empty();
        }

        Stream<LocalDate> changes() {
            return Arrays.stream(entries).flatMap(entry -> entry.validUntil() == null ? Stream.of(entry.validFrom())
                    : Stream.of(entry.validFrom(), entry.validUntil().plusDays(1)));
        }
    }
}
