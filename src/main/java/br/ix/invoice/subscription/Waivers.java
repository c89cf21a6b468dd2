package br.ix.invoice.subscription;

import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.subscription.register.WaiverRegister;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Days that subscriptions are waived for, each with a reason. Subscriptions and waivers are named by their public ids. */
@Component
public class Waivers {

    private final WaiverRegister register;

    /** A waiver as text, as a POST gives it: days (both included) of which a part is waived. */
    public record WaiverRecord(@Schema(example = "2026-01-01") @Nullable String from,
                               @Schema(example = "2026-06-30", description = "last day, included; null: open") @Nullable String until,
                               @Schema(example = "100", description = "of what the days cost; null in a POST: 100") @Nullable String percent,
                               @Schema(example = "six months free for new members") @Nullable String reason) {

        public WaiverRecord withDefaults() {
            return new WaiverRecord(from, until, percent == null ? "100" : percent, reason);
        }
    }

    /** A waiver as the API and the console show it. */
    public record WaiverView(String id, String subscription, LocalDate from, @Nullable LocalDate until, String percent, String reason,
                             @JsonIgnore long version) {
    }

    Waivers(WaiverRegister register) {
        this.register = register;
    }

    /** A page of those of a subscription, in the order in which they were granted. */
    public Page<WaiverView> ofSubscription(String subscription, PageQuery query, Caller caller) {
        return register.page(subscription, query, caller);
    }

    /** One that does not exist, or is another's, is refused (404). */
    public WaiverView byId(String subscription, String id, Caller caller) {
        return register.byId(subscription, id, caller);
    }

    /** Grants one; what was charged of its days is credited by the next run. */
    public WaiverView grant(String subscription, WaiverRecord waiver) {
        return register.make(subscription, waiver);
    }

    /** Changes one that was looked at ({@code ifMatch}). */
    public WaiverView change(String subscription, String id, @Nullable String ifMatch, UnaryOperator<WaiverRecord> change) {
        return register.change(subscription, id, ifMatch, change);
    }

    /** Takes one back that was looked at: its days are owed again. */
    public void remove(String subscription, String id, @Nullable String ifMatch) {
        register.remove(subscription, id, ifMatch);
    }
}
