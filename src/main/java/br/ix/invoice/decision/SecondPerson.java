package br.ix.invoice.decision;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.Author;
import br.ix.invoice.audit.Authors;
import br.ix.invoice.audit.Values;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.Sha256;
import br.ix.invoice.rest.preview.Looking;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a request wait for a second person: it is kept as it was asked, in a transaction of its own, and refused (409) with the id of the decision, so
 * that whatever was done for it so far is rolled back. Asked in the transaction in which it would be done, when it is known what it comes to.
 */
@Component
public class SecondPerson {

    private static final String CODE = "waits-for-second-person";

    /**
     * What a second person shall decide: the kind ({@link DecisionKind#name}), what it is about (null: something new), the body as it was asked, and
     * {@code what} it comes to, in words and figures; what is applied later must come to the same.
     */
    public record Ask(String kind, @Nullable String subject, Object request, String what) {
    }

    private final DecisionRows rows;
    private final FourEyes eyes;
    private final Recording recording;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate own;

    SecondPerson(DecisionRows rows, FourEyes eyes, Recording recording, JsonMapper json, Clock clock, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.eyes = eyes;
        this.recording = recording;
        this.json = json;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Who asks, and where it is recorded. */
    @Component
    record Recording(Authors authors, AuditTrail trail) {
    }

    /** Refuses what needs a second person and is not approved by one; goes on where it is only looked at, or is being applied as it was asked. */
    public void mustDecide(Ask ask) {
        String approved = Applying.now();
        if (Looking.isNow() || ask.what().equals(approved)) {
            return;
        }
        if (approved != null) {
            throw Refusal.conflict("decision-outdated", "It was asked for as '%s' and would now be '%s': reject it, and let it be asked for anew"
                    .formatted(approved, ask.what()));
        }
        String id = asked(ask);
        throw Refusal.conflict(CODE, "%s needs a second person: it waits as decision '%s' until somebody else approves it".formatted(ask.what(), id))
                .with("decision", id);
    }

    private String asked(Ask ask) {
        Author by = recording.authors().current();
        String request = json.writeValueAsString(ask.request());
        String hash = Sha256.hex(String.join("\n", by.who(), ask.kind(), String.valueOf(ask.subject()), request));
        try {
            return own.execute(status -> {
                rows.expire(clock.instant());
                return rows.waiting(hash).orElseGet(() -> insert(ask, by, request, hash));
            });
        } catch (DuplicateKeyException atTheSameMoment) {
            return rows.waiting(hash).orElseThrow(() -> atTheSameMoment);
        }
    }

    private String insert(Ask ask, Author by, String request, String hash) {
        Instant now = clock.instant();
        DecisionRow row = new DecisionRow(0, UUID.randomUUID().toString(), new DecisionRow.Asked(ask.kind(), ask.subject(), request, ask.what()),
                Decision.State.WAITING, new Decision.Who(by.who(), by.name()), now, now.plus(eyes.settings().waits()), null, 1);
        rows.insert(row, hash);
        recording.trail().record("decision.asked", "decisions/" + row.publicId(), null, Values.of("kind", ask.kind(), "subject", ask.subject(),
                "what", ask.what()));
        return row.publicId();
    }
}
