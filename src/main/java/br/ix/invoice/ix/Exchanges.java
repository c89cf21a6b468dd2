package br.ix.invoice.ix;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.Remembered;
import br.ix.invoice.bulk.TakeBack;
import br.ix.invoice.ix.register.ExchangeRegister;
import br.ix.invoice.ix.register.ExchangeRow;
import br.ix.invoice.ix.register.IssuerRegister;
import br.ix.invoice.ix.register.IssuerRow;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Patch;
import br.ix.invoice.pix.PixReceiver;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.time.History;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The exchanges and their issuers, for other modules. */
@Component
public class Exchanges {

    private final ExchangeRegister exchanges;
    private final IssuerRegister issuers;

    Exchanges(ExchangeRegister exchanges, IssuerRegister issuers) {
        this.exchanges = exchanges;
        this.issuers = issuers;
    }

    /** All exchanges in the order of their codes. */
    public List<Exchange> all() {
        return exchanges.all().stream().map(Exchanges::exchange).toList();
    }

    public Optional<Exchange> byCode(String code) {
        return exchanges.withCode(code).map(Exchanges::exchange);
    }

    /** Key of the exchange that a filter of a list names; null where none is asked for. An unknown one is refused (400). */
    public @Nullable Long filter(@Nullable String code) {
        return code == null ? null : byCode(code).map(Exchange::id)
                .orElseThrow(() -> Refusal.invalid("exchange", code, "There is no exchange '%s'".formatted(code)));
    }

    /** By key; exchanges that do not exist are absent. */
    public Map<Long, Exchange> withIds(Collection<Long> ids) {
        return exchanges.read(ids).stream().map(Exchanges::exchange).collect(Collectors.toMap(Exchange::id, Function.identity()));
    }

    /** All issuers in the order of their keys, so the first stands first; a fresh instance has one, {@code default}. */
    public List<Issuer> issuers() {
        return issuers.all().stream().map(Exchanges::issuer).toList();
    }

    /** Says who issuers are that exist; one outcome for each, in order. */
    public List<BulkOutcome> putIssuers(List<Issuer.Identity> records) {
        return issuers.put(records);
    }

    /** Gives an issuer other bounds; faults are refused (400), one that does not exist too (404). */
    public void changeLimits(String issuer, Issuer.Limits limits) {
        issuers.changeLimits(issuer, limits);
    }

    /** Gives an issuer another agreement for boletos and another receiver of PIX; fields without a text are cleared, faults are refused (400). */
    public void changeAccounts(String issuer, Agreement boleto, PixReceiver pix) {
        issuers.changeAccounts(issuer, boleto, pix);
    }

    /** Says who an issuer is in its e-invoices; without any text it asks for none any more. Faults are refused (400). */
    public void changeElectronic(String issuer, ElectronicSeller seller) {
        issuers.changeElectronic(issuer, seller);
    }

    /** The issuer of each exchange (key of the exchange to issuer) for documents that are issued on or charge a day. */
    public Map<Long, Issuer> issuersOn(LocalDate day) {
        List<Issuer> known = issuers();
        Map<String, Issuer> byCode = known.stream().collect(Collectors.toMap(Issuer::code, Function.identity()));
        Map<Long, Issuer> issuing = new HashMap<>();
        for (ExchangeRow exchange : exchanges.all()) {
            String named = exchange.issuer().on(day);
            issuing.put(exchange.id(), named == null ? known.get(0) : byCode.get(named));
        }
        return issuing;
    }

    /** The issuers of each exchange by day (key of the exchange to its issuers); before the first entry the first one counts. */
    public Map<Long, History<Issuer>> issuersByDay() {
        List<Issuer> known = issuers();
        Map<String, Issuer> byCode = known.stream().collect(Collectors.toMap(Issuer::code, Function.identity()));
        Map<Long, History<Issuer>> issuing = new HashMap<>();
        for (ExchangeRow exchange : exchanges.all()) {
            List<History.Entry<Issuer>> entries = exchange.issuer().entries().stream().map(entry -> new History.Entry<>(entry.effectiveOn(),
                    entry.value() == null ? known.get(0) : byCode.get(entry.value()))).toList();
            issuing.put(exchange.id(), entries.isEmpty() ? History.always(History.BEGINNING, known.get(0)) : new History<>(entries));
        }
        return issuing;
    }

    /** Writes exchanges in bulk (made, changed or the same by their key); one outcome for each, in order. */
    public List<BulkOutcome> put(List<ExchangeRecord> records) {
        return exchanges.put(records);
    }

    /** As above; what a person changed here since it was imported stays and is told. */
    public List<BulkOutcome> put(List<ExchangeRecord> records, Remembered remembered) {
        return exchanges.put(records, remembered);
    }

    /** Takes back what put did; refused as a whole (409) when something depends on one of them. */
    public void takeBack(List<TakeBack> records) {
        exchanges.takeBack(records);
    }

    /** The time zone of a state of Brazil, by its two letters; null where there is no such state. */
    public static @Nullable String zoneOfState(String state) {
        return StateZones.of(state);
    }

    /** Makes one of text fields by the names of {@link ExchangeRecord}; all faults are refused at once (400), a code that exists too (409). */
    public void create(ExchangeRecord record) {
        exchanges.create(Form.of(record));
    }

    /** Lays text fields over the one with a code, by the names of {@link ExchangeRecord}. */
    public void change(String code, Map<String, @Nullable String> fields) {
        exchanges.patch(code, "*", Patch.Parts.of(fields, null), present -> present.with(fields));
    }

    /** Removes one on which nothing hangs; any other is refused (409). */
    public void delete(String code) {
        exchanges.delete(code, "*");
    }

    private static Exchange exchange(ExchangeRow row) {
        return new Exchange(row.id(), row.code(), row.name(), ZoneId.of(row.timeZone()), Currency.getInstance(row.currency()),
                row.city(), row.state(), row.country(), row.externalId());
    }

    private static Issuer issuer(IssuerRow row) {
        return new Issuer(row.id(), row.code(), row.legalName(), row.taxId(), row.address(), row.seriesPrefix(), row.dueDayOfMonth(),
                row.minDueDays(), row.dueDays(), row.zeroInvoices().equals("ISSUE"), row.catchUpMonths(), row.bounds(),
                row.requirePurchaseOrder(), row.requireSignedContract(), row.boleto(), row.pix(), row.eInvoice());
    }
}
