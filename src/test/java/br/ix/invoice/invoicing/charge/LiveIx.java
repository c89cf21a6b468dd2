package br.ix.invoice.invoicing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.catalog.PriceEntry;
import br.ix.invoice.catalog.Service;
import br.ix.invoice.catalog.Service.PricePer;
import br.ix.invoice.catalog.Service.Proration;
import br.ix.invoice.catalog.Service.Timing;
import br.ix.invoice.invoicing.charge.LiveParticipant.LiveAccount;
import br.ix.invoice.invoicing.charge.LiveParticipant.LiveProfile;
import br.ix.invoice.time.History;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An exchange of the running program with its services, prices, participants and subscriptions, all made over the API from a seed. */
final class LiveIx {

    static final LocalDate FIRST_DAY = LocalDate.of(2023, 11, 1);
    /** Facts change within so many days; the 29th of February 2024 is among them. */
    private static final int DAYS = 520;
    private static final int PARTICIPANTS = 8;
    private static final List<String> AMOUNTS = List.of("690", "115", "5520", "100", "0", "20.125", "0.01", "1234.5678", "33.3333");
    private static final List<String> PERCENTS = List.of("0", "10", "50", "100", "17.5", "3.3333");

    final ApiClient api;
    final br.ix.invoice.invoicing.World world;
    final Random random;
    final Currency currency;
    final String exchange;
    final List<String> issuers;
    final DatedValue<String> issuer;
    final List<LiveAccount> accounts = new ArrayList<>();
    private final Map<String, Long> keys = new HashMap<>();
    final List<LiveService> services = new ArrayList<>();
    final List<LiveProfile> profiles = new ArrayList<>();
    final List<LiveParticipant> participants = new ArrayList<>();
    final List<LiveSubscription> subscriptions = new ArrayList<>();

    LiveIx(ApiClient api, Random random, String currency, String zeroInvoices) {
        this.api = api;
        this.world = new br.ix.invoice.invoicing.World(api);
        this.random = random;
        this.currency = Currency.getInstance(currency);
        this.issuers = List.of(newIssuer(zeroInvoices), newIssuer(zeroInvoices));
        this.issuer = new DatedValue<>(LiveParticipant.ALWAYS, issuers.get(0));
        this.exchange = newExchange(currency);
        for (Proration proration : Proration.values()) {
            newService(true, proration);
            newService(true, proration);
        }
        newService(false, Proration.DAILY_ACTUAL);
        newProfile();
        newProfile();
        for (int i = 0; i < PARTICIPANTS; i++) {
            newParticipant();
        }
    }

    private String newIssuer(String zeroInvoices) {
        String code = newCode();
        made(api.post("/api/v1/issuers", Map.of("code", code, "legalName", "Issuer " + code, "series", Map.of("prefix", code.toUpperCase()),
                "dueDays", 10, "zeroInvoices", zeroInvoices, "catchUpMonths", 120)));
        return code;
    }

    private String newExchange(String currency) {
        String code = newCode();
        made(api.post("/api/v1/exchanges", Map.of("code", code, "name", "Exchange " + code, "city", "Recife", "state", "PE", "country", "BR",
                "timeZone", "America/Recife", "currency", currency, "issuer", issuers.get(0))));
        return code;
    }

    /** Not drawn from the seed: a game that is played again, in another currency, has codes of its own. */
    private static String newCode() {
        return "h" + Long.toString(ThreadLocalRandom.current().nextLong() >>> 8, 36);
    }

    private void newParticipant() {
        br.ix.invoice.invoicing.World.Participant made = world.participant(exchange);
        accounts.add(new LiveAccount(made.billingAccount(), made.organisation()));
        participants.add(new LiveParticipant(made.id(), made.asn(), accounts.get(accounts.size() - 1)));
    }

    /** A number for a public id or code, in the form that the oracle takes. */
    long key(String id) {
        return keys.computeIfAbsent(id, unknown -> keys.size() + 1L);
    }

    Payer payer(String account, String organisation, String ofIssuer) {
        return new Payer(key(account), key(organisation), key(ofIssuer));
    }

    private void newService(boolean recurring, Proration proration) {
        int months = recurring ? any(Draws.INTERVALS) : 1;
        Timing timing = any(List.of(Timing.values()));
        PricePer per = recurring ? any(List.of(PricePer.values())) : PricePer.MONTH;
        Integer within = recurring && random.nextInt(3) == 0 ? (Integer) random.nextInt(60) : null;
        Map<String, Object> body = new HashMap<>(Map.<String, Object>of("recurring", recurring, "intervalMonths", months, "timing", timing, "proration", proration,
                "pricePer", per));
        body.put("chargingStartsWithinDays", within);
        String code = world.service(body);
        LiveService service = new LiveService(new Service(services.size(), code, code, "unit", recurring, months,
                History.always(History.BEGINNING, timing), proration, per, within));
        services.add(service);
        newPrice(service, true, LocalDate.of(2000, 1, 1), null);
    }

    private void newProfile() {
        BigDecimal percent = percent();
        String id = made(api.post("/api/v1/participant-profiles", Map.of("name", "Profile " + UUID.randomUUID(),
                "discountPercent", percent.toPlainString())));
        profiles.add(new LiveProfile(id, percent));
    }

    /** A price of the exchange, or for everywhere; false where one begins on that day already. */
    boolean newPrice(LiveService service, boolean here, LocalDate from, @Nullable LocalDate until) {
        BigDecimal price = amount();
        Map<String, Object> body = new HashMap<>(Map.of("service", service.facts.code(), "unitPrice", price.toPlainString(),
                "currency", currency.getCurrencyCode(), "validFrom", from.toString()));
        body.put("exchange", here ? exchange : null);
        body.put("validUntil", until == null ? null : until.toString());
        Answer answer = api.post("/api/v1/prices", body);
        if (answer.status() == 409) {
            return false;
        }
        service.prices.put(made(answer), new PriceEntry(service.prices.size(), UUID.randomUUID(), service.facts.id(), here ? 1L : null, price,
                currency, from, until));
        return true;
    }

    void newSubscription() {
        LiveParticipant participant = any(participants);
        LiveService service = any(services);
        LocalDate start = day();
        if (participant.leftOn != null && start.isAfter(participant.leftOn)) {
            return;
        }
        String id = made(api.post("/api/v1/subscriptions", Map.of("participant", participant.id, "service", service.facts.code(), "quantity", "1",
                "startsOn", start.toString())));
        LiveSubscription made = new LiveSubscription(id, participant, service, start);
        made.endOn(made.endsOn);
        subscriptions.add(made);
    }

    /** Whether the program accepted a change (409: it did not happen; anything else is a fault of the test). */
    boolean accepts(String collection, String id, Map<String, Object> change) {
        String path = "/api/v1/" + collection + "/" + id;
        Answer answer = api.patch(path, api.get(path).etag(), change);
        assertThat(answer.status()).as("%s %s: %s", path, change, answer.text()).isIn(200, 409);
        return answer.status() == 200;
    }

    /** A day of the history; every third is an edge of a month. */
    LocalDate day() {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        return switch (random.nextInt(9)) {
            case 0 -> day.withDayOfMonth(1);
            case 1 -> day.withDayOfMonth(day.lengthOfMonth());
            case 2 -> day.withDayOfMonth(Math.min(day.lengthOfMonth(), 15 + random.nextInt(2) * 15));
            default -> day;
        };
    }

    BigDecimal amount() {
        return new BigDecimal(any(AMOUNTS));
    }

    BigDecimal percent() {
        return new BigDecimal(any(PERCENTS));
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String made(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }
}
