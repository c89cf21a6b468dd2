package br.ix.invoice.decision;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.Author;
import br.ix.invoice.audit.Authors;
import br.ix.invoice.audit.Values;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What waits for a second person: looked at, approved by another, rejected. */
@Component
public class Decisions {

    private static final TypeReference<Map<String, @Nullable Object>> BODY = new TypeReference<>() { };
    private static final Set<Role> DECIDING = EnumSet.of(Role.APPROVER, Role.ADMINISTRATOR);
    private static final int LONGEST_REASON = 500;

    private final DecisionRows rows;
    private final List<DecisionKind> kinds;
    private final FourEyes eyes;
    private final Parties parties;
    private final JsonMapper json;
    private final Clock clock;

    Decisions(DecisionRows rows, List<DecisionKind> kinds, FourEyes eyes, Parties parties, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.kinds = kinds;
        this.eyes = eyes;
        this.parties = parties;
        this.json = json;
        this.clock = clock;
    }

    /** Who is at work now, and where it is recorded. */
    @Component
    record Parties(Authors authors, AuditTrail trail) {

        Decision.Who now() {
            Author author = authors.current();
            return new Decision.Who(author.who(), author.name());
        }
    }

    /** The newest first; null: of any state. */
    public Page<Decision> list(Decision.@Nullable State state, PageQuery query) {
        rows.expire(clock.instant());
        return Page.of(rows.page(query.afterId(), query.rows(), state), query, row -> String.valueOf(row.id())).map(this::view);
    }

    /** How many wait now. */
    public int waiting() {
        return rows.waitingAt(clock.instant());
    }

    /** One that does not exist is refused (404). */
    public Decision byId(String id) {
        rows.expire(clock.instant());
        return view(rows.withId(id).orElseThrow(() -> Refusal.notFound("decision", id)));
    }

    /**
     * Does what was asked for, by the code by which it was asked. Refused: who asked (403), one that does not wait any more (409), what comes to
     * something else than was asked (409), and whatever the thing itself refuses now: then it waits on.
     */
    @Transactional
    public Decision approve(String id, Caller caller) {
        DecisionRow row = waiting(id);
        Decision.Who by = parties.now();
        if (!DECIDING.contains(caller.role()) || eyes.isOneOf(by.who(), List.of(row.askedBy().who()))) {
            throw Refusal.of(HttpStatus.FORBIDDEN, "second-person-needed", "'%s' asked for this: another person who may approve must decide it"
                    .formatted(row.askedBy().name()));
        }
        DecisionKind kind = kinds.stream().filter(one -> one.name().equals(row.asked().kind())).findFirst().orElseThrow();
        String result = Applying.what(row.asked().what(), () -> kind.apply(row.asked().subject(), row.asked().request(), caller));
        return decided(row, Decision.State.APPROVED, new DecisionRow.Decided(by, clock.instant(), null, result));
    }

    /** Decides against it, with a reason; who asked may take it back so. */
    @Transactional
    public Decision reject(String id, @Nullable String reason, Caller caller) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON || reason.codePoints().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid("reason", reason, "is required: one line of at most %d characters".formatted(LONGEST_REASON));
        }
        DecisionRow row = waiting(id);
        Decision.Who by = parties.now();
        if (!DECIDING.contains(caller.role()) && !by.who().equals(row.askedBy().who())) {
            throw Refusal.of(HttpStatus.FORBIDDEN, "role-may-not", "Only who may approve, or who asked, may reject it");
        }
        return decided(row, Decision.State.REJECTED, new DecisionRow.Decided(by, clock.instant(), reason.strip(), null));
    }

    private DecisionRow waiting(String id) {
        DecisionRow row = rows.locked(id).orElseThrow(() -> Refusal.notFound("decision", id));
        Instant now = clock.instant();
        if (row.state() != Decision.State.WAITING || !row.expiresAt().isAfter(now)) {
            Decision.State state = row.state() == Decision.State.WAITING ? Decision.State.EXPIRED : row.state();
            throw Refusal.conflict("decision-state", "The decision is %s: only one that waits can be decided".formatted(state)).with("state", state);
        }
        return row;
    }

    private Decision decided(DecisionRow row, Decision.State state, DecisionRow.Decided decided) {
        rows.decide(row.id(), state, decided);
        parties.trail().record("decision." + state.name().toLowerCase(Locale.ROOT), "decisions/" + row.publicId(),
                Values.of("state", row.state()), Values.of("state", state, "kind", row.asked().kind(), "what", row.asked().what(),
                        "askedBy", row.askedBy().who(), "reason", decided.reason(), "result", decided.result()));
        return byId(row.publicId());
    }

    private Decision view(DecisionRow row) {
        DecisionRow.Decided decided = row.decided();
        return new Decision(row.publicId(), row.asked().kind(), row.asked().subject(), json.readValue(row.asked().request(), BODY), row.asked().what(),
                row.state(), row.askedBy(), row.askedAt(), row.expiresAt(), decided == null ? null : decided.by(),
                decided == null ? null : decided.at(), decided == null ? null : decided.reason(), decided == null ? null : decided.result(), row.version());
    }
}
