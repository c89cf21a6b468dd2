package br.ix.invoice.invoicing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient.Answer;
import br.ix.invoice.subscription.Waiver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Random waivers over the API, and dates of charging apart from the service; each true when it was accepted. */
final class LiveWaivers {

    private final LiveIx ix;

    LiveWaivers(LiveIx ix) {
        this.ix = ix;
    }

    boolean grant() {
        LiveSubscription one = ix.any(ix.subscriptions);
        Waiver waiver = any();
        Answer answer = ix.api.post("/api/v1/subscriptions/" + one.id + "/waivers", form(waiver));
        assertThat(answer.status()).as(answer.text()).isIn(201, 409);
        if (answer.status() == 201) {
            one.waivers.put(answer.header("Location"), waiver);
        }
        return answer.status() == 201;
    }

    boolean change() {
        LiveSubscription one = anyWaived();
        if (one == null) {
            return grant() && change();
        }
        String path = ix.any(List.copyOf(one.waivers.keySet()));
        Waiver waiver = any();
        Answer answer = ix.api.patch(path, ix.api.get(path).etag(), form(waiver));
        assertThat(answer.status()).as(answer.text()).isIn(200, 409);
        if (answer.status() == 200) {
            one.waivers.put(path, waiver);
        }
        return answer.status() == 200;
    }

    boolean takeBack() {
        LiveSubscription one = anyWaived();
        if (one == null) {
            return grant() && takeBack();
        }
        String path = ix.any(List.copyOf(one.waivers.keySet()));
        Answer answer = ix.api.delete(path, ix.api.get(path).etag());
        assertThat(answer.status()).as(answer.text()).isIn(204, 409);
        if (answer.status() == 204) {
            one.waivers.remove(path);
        }
        return answer.status() == 204;
    }

    boolean chargeFrom() {
        LiveSubscription one = ix.any(ix.subscriptions);
        LocalDate from = ix.random.nextInt(4) == 0 ? null : ix.day();
        if (!one.mayCharge(one.startsOn, from, one.chargingEndsOn) || !accepts(one, "chargingStartsOn", from)) {
            return false;
        }
        one.chargingStartsOn = from;
        return true;
    }

    boolean chargeUntil() {
        LiveSubscription one = ix.any(ix.subscriptions);
        LocalDate until = ix.random.nextInt(4) == 0 ? null : ix.day();
        if (!one.service.facts.recurring() || !one.mayCharge(one.startsOn, one.chargingStartsOn, until) || !accepts(one, "chargingEndsOn", until)) {
            return false;
        }
        one.chargingEndsOn = until;
        return true;
    }

    private boolean accepts(LiveSubscription one, String field, @Nullable LocalDate day) {
        Map<String, Object> change = new HashMap<>();
        change.put(field, day == null ? null : day.toString());
        return ix.accepts("subscriptions", one.id, change);
    }

    private @Nullable LiveSubscription anyWaived() {
        List<LiveSubscription> waived = ix.subscriptions.stream().filter(one -> !one.waivers.isEmpty()).toList();
        return waived.isEmpty() ? null : ix.any(waived);
    }

    private Waiver any() {
        LocalDate from = ix.day();
        LocalDate until = ix.random.nextInt(5) == 0 ? null : from.plusDays(ix.random.nextInt(100));
        return new Waiver(from, until, new BigDecimal(ix.any(List.of("100", "100", "50", "3.3333"))), "test");
    }

    private static Map<String, Object> form(Waiver waiver) {
        Map<String, Object> form = new HashMap<>();
        form.put("from", waiver.from().toString());
        form.put("until", waiver.until() == null ? null : waiver.until().toString());
        form.put("percent", waiver.percent().toPlainString());
        form.put("reason", waiver.reason());
        return form;
    }
}
