package br.ix.invoice.catalog.adjustment;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.Values;
import br.ix.invoice.bulk.BulkOutcome;
import br.ix.invoice.bulk.TakeBack;
import br.ix.invoice.catalog.AdjustmentRequest;
import br.ix.invoice.catalog.AdjustmentView;
import br.ix.invoice.catalog.AgreedPriceAdjustment;
import br.ix.invoice.catalog.PriceRecord;
import br.ix.invoice.catalog.adjustment.NewPrices.NewPrice;
import br.ix.invoice.catalog.index.IndexRegister;
import br.ix.invoice.catalog.register.PriceRegister;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes adjustments of prices, each as new dated prices in one transaction, and takes them back. Public for the face and the web package. */
@Component
public class AdjustmentRegister {

    private final AdjustmentRows rows;
    private final NewPrices newPrices;
    private final PriceRegister prices;
    private final IndexRegister indices;
    private final Exchanges exchanges;
    private final ObjectProvider<AgreedPriceAdjustment> agreed;
    private final AuditTrail trail;

    AdjustmentRegister(AdjustmentRows rows, NewPrices newPrices, PriceRegister prices, IndexRegister indices, Exchanges exchanges,
                       Beyond beyond) {
        this.rows = rows;
        this.newPrices = newPrices;
        this.prices = prices;
        this.indices = indices;
        this.exchanges = exchanges;
        this.agreed = beyond.agreed();
        this.trail = beyond.trail();
    }

    /** What an adjustment reaches beyond prices: agreed ones, and the audit trail. */
    @Component
    record Beyond(ObjectProvider<AgreedPriceAdjustment> agreed, AuditTrail trail) {
    }

    public Page<AdjustmentView> page(PageQuery query) {
        return Page.ofKeys(rows.page(query), query, rows::read).map(AdjustmentRows.Stored::view);
    }

    public Optional<AdjustmentView> withPublicId(String publicId) {
        return stored(publicId).map(AdjustmentRows.Stored::view);
    }

    /** Makes the prices; {@code madeBy}: who asks. */
    @Transactional
    public AdjustmentView make(AdjustmentRequest request, String madeBy) {
        AdjustmentInput.Asked asked = new AdjustmentInput(request).read(indices);
        List<NewPrice> made = asked.factor() == null ? newPrices.byList(request, asked.validFrom()) : newPrices.byFactor(request, asked);
        String publicId = UUID.randomUUID().toString();
        int subscriptions = adjustAgreed(publicId, request, asked);
        if (made.isEmpty() && subscriptions == 0) {
            throw Refusal.conflict("nothing-to-adjust", "No price that is in force on %s would become another".formatted(asked.validFrom()));
        }
        long id = rows.insert(new AdjustmentRows.Made(publicId, madeBy, subscriptions), asked);
        rows.insertPrices(id, write(made, asked), made);
        AdjustmentView done = withPublicId(publicId).orElseThrow();
        trail.record("price-adjustment.made", path(done), null, values(done));
        return done;
    }

    /** Takes an adjustment back: its prices go where they may (409 else), and agreed prices are what they were. */
    @Transactional
    public void takeBack(String publicId, @Nullable String ifMatch) {
        AdjustmentRows.Stored stored = stored(publicId).orElseThrow(() -> Refusal.notFound("price adjustment", publicId));
        Answers.requireMatch(ifMatch, stored.view().version());
        List<Long> made = rows.pricesOf(stored.id());
        if (!made.isEmpty()) {
            prices.takeBack(made.stream().map(price -> new TakeBack(price, null)).toList());
        }
        agreed.forEach(adjustable -> adjustable.takeBack(publicId));
        rows.delete(stored.id());
        trail.record("price-adjustment.taken-back", path(stored.view()), values(stored.view()), null);
    }

    private static String path(AdjustmentView adjustment) {
        return "price-adjustments/" + adjustment.id();
    }

    private static Map<String, @Nullable String> values(AdjustmentView adjustment) {
        return Values.of("index", adjustment.index(), "from", adjustment.from(), "until", adjustment.until(), "appliedFactor", adjustment.appliedFactor(),
                "validFrom", adjustment.validFrom(), "reason", adjustment.reason(), "agreed", adjustment.agreed(), "prices", adjustment.prices().stream()
                        .map(price -> "%s %s %s".formatted(price.price(), price.before(), price.after())).collect(Collectors.joining(", ")));
    }

    private Optional<AdjustmentRows.Stored> stored(String publicId) {
        return rows.find(publicId).flatMap(id -> rows.read(List.of(id)).stream().findFirst());
    }

    private int adjustAgreed(String publicId, AdjustmentRequest request, AdjustmentInput.Asked asked) {
        if (!asked.includeAgreed()) {
            return 0;
        }
        if (agreed.stream().findAny().isEmpty()) {
            throw Refusal.invalid("includeAgreed", true, "is not possible: nobody keeps agreed prices here");
        }
        Map<String, Long> services = newPrices.servicesOf(request);
        AgreedPriceAdjustment.Scope scope = new AgreedPriceAdjustment.Scope(asked.validFrom(), exchanges.filter(request.exchange()),
                services == null ? null : Set.copyOf(services.values()));
        UnaryOperator<BigDecimal> price = before -> Objects.requireNonNull(asked.factor()).price(before, asked.decimals());
        return agreed.stream().mapToInt(adjustable -> adjustable.adjust(publicId, scope, price)).sum();
    }

    /** The keys of the prices, in order; a price that exists is in the way of all (409). */
    private List<Long> write(List<NewPrice> made, AdjustmentInput.Asked asked) {
        List<BulkOutcome> outcomes = prices.put(made.stream().map(one -> new PriceRecord(one.service(), one.exchange(), one.after().toPlainString(),
                one.currency(), asked.validFrom().toString(), Objects.toString(one.validUntil(), null))).toList());
        for (int i = 0; i < outcomes.size(); i++) {
            NewPrice price = made.get(i);
            switch (outcomes.get(i).result()) {
                case REFUSED -> throw Refusal.invalid(outcomes.get(i).faults());
                case CHANGED, SAME -> throw Refusal.conflict("price-exists", "The service '%s' (%s) already has a price from %s"
                        .formatted(price.service(), Objects.requireNonNullElse(price.exchange(), price.currency()), asked.validFrom()))
                        .about("validFrom", asked.validFrom().toString());
                case NEW -> { }
            }
        }
        return outcomes.stream().map(BulkOutcome::id).toList();
    }
}
