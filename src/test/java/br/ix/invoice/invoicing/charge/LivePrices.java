package br.ix.invoice.invoicing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.catalog.PriceEntry;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Random changes of prices over the API; each true when it was accepted. */
final class LivePrices {

    private final LiveIx ix;

    LivePrices(LiveIx ix) {
        this.ix = ix;
    }

    boolean price(boolean here) {
        LocalDate from = ix.day();
        return ix.newPrice(ix.any(ix.services), here, from, ix.random.nextBoolean() ? null : from.plusDays(ix.random.nextInt(200)));
    }

    /** A price for everywhere in another currency does not count here. */
    boolean priceOfOthers() {
        Answer answer = ix.api.post("/api/v1/prices", Map.of("service", ix.any(ix.services).facts.code(), "unitPrice", ix.amount().toPlainString(),
                "currency", "EUR", "validFrom", ix.day().toString()));
        assertThat(answer.status()).as(answer.text()).isIn(201, 409);
        return answer.status() == 201;
    }

    boolean correctPrice() {
        LiveService service = ix.any(ix.services);
        String id = ix.any(List.copyOf(service.prices.keySet()));
        PriceEntry there = service.prices.get(id);
        return replace(service, id, new PriceEntry(there.id(), there.publicId(), there.service(), there.exchange(), ix.amount(),
                there.currency(), there.validFrom(), there.validUntil()), "unitPrice");
    }

    /** The first price of a service stays open, so that no day is without a price. */
    boolean endPrice() {
        LiveService service = ix.any(ix.services);
        String id = ix.any(List.copyOf(service.prices.keySet()));
        PriceEntry there = service.prices.get(id);
        LocalDate until = ix.random.nextInt(4) == 0 ? null : ix.day();
        return there.id() != 0 && (until == null || !until.isBefore(there.validFrom())) && replace(service, id, new PriceEntry(there.id(),
                there.publicId(), there.service(), there.exchange(), there.unitPrice(), there.currency(), there.validFrom(), until), "validUntil");
    }

    boolean movePrice() {
        LiveService service = ix.any(ix.services);
        String id = ix.any(List.copyOf(service.prices.keySet()));
        PriceEntry there = service.prices.get(id);
        LocalDate from = ix.day();
        return there.id() != 0 && (there.validUntil() == null || !there.validUntil().isBefore(from)) && replace(service, id,
                new PriceEntry(there.id(), there.publicId(), there.service(), there.exchange(), there.unitPrice(), there.currency(), from,
                        there.validUntil()), "validFrom");
    }

    private boolean replace(LiveService service, String id, PriceEntry next, String field) {
        Map<String, Object> change = new HashMap<>();
        change.put(field, Objects.toString(switch (field) {
            case "unitPrice" -> next.unitPrice().toPlainString();
            case "validUntil" -> next.validUntil();
            default -> next.validFrom();
        }, null));
        if (!ix.accepts("prices", id, change)) {
            return false;
        }
        service.prices.put(id, next);
        return true;
    }
}
