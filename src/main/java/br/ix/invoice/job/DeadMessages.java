package br.ix.invoice.job;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What could not be handled: seen, done again or given up by a person. Nothing of it is lost, and nothing behind it waits. */
@Component
public class DeadMessages {

    private static final Set<String> STATES = Set.of("WAITING", "REPLAYED", "DISCARDED");
    private static final int LONGEST_REASON = 200;

    private final DeadMessageRows rows;
    private final JobMessages messages;
    private final AuditTrail trail;

    DeadMessages(DeadMessageRows rows, JobMessages messages, AuditTrail trail) {
        this.rows = rows;
        this.messages = messages;
        this.trail = trail;
    }

    /** Newest first; {@code state} null: any. */
    public Page<DeadMessage> list(@Nullable String state, PageQuery query) {
        if (state != null && !STATES.contains(state)) {
            throw Refusal.invalid("state", state, "must be one of WAITING, REPLAYED, DISCARDED");
        }
        List<Map.Entry<Long, DeadMessage>> found = rows.list(state, query.afterId(), query.rows());
        return Page.of(found, query, row -> String.valueOf(row.getKey())).map(Map.Entry::getValue);
    }

    public DeadMessage byId(String id) {
        return rows.find(id).orElseThrow(() -> Refusal.notFound("dead message", id));
    }

    /** How many wait for a person, by queue or listener. */
    public Map<String, Long> waiting() {
        return rows.waiting();
    }

    /**
     * Sends a message to the queue that it came from, or has an event handled again. The message goes first: where the program is killed in
     * between, it is sent twice rather than never, and every receiver looks at its own table.
     */
    @Transactional
    public void replay(String id, String by) {
        DeadMessage message = locked(id, "replay");
        if (message.kind().equals("EVENT")) {
            rows.publishAgain(id);
        } else if (!messages.sendAgain(message.source(), bytes(message))) {
            throw Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "broker-unavailable", "The broker does not take the message now: try again later");
        }
        rows.decide(id, "REPLAYED", by, null);
        trail.record("dead-message.replayed", "dead-messages/" + id, null, Map.of("source", message.source()));
    }

    /** Gives a message up, for a reason that is kept with it. */
    @Transactional
    public void discard(String id, @Nullable String reason, String by) {
        locked(id, "discard");
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", reason, "is required, at most %d characters".formatted(LONGEST_REASON));
        }
        rows.decide(id, "DISCARDED", by, reason.strip());
        trail.record("dead-message.discarded", "dead-messages/" + id, null, Map.of("reason", reason.strip()));
    }

    private DeadMessage locked(String id, String action) {
        DeadMessage message = rows.lock(id).orElseThrow(() -> Refusal.notFound("dead message", id));
        if (!message.state().equals("WAITING")) {
            throw Refusal.conflict("message-state", "A message that is %s does not allow '%s'".formatted(message.state(), action))
                    .with("state", message.state());
        }
        return message;
    }

    private static byte[] bytes(DeadMessage message) {
        return message.encoding().equals("BASE64") ? Base64.getDecoder().decode(message.body()) : message.body().getBytes(StandardCharsets.UTF_8);
    }
}
