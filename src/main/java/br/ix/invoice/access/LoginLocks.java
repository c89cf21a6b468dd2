package br.ix.invoice.access;

import br.ix.invoice.access.attempt.LockRows;
import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is locked now after too many failures, and lifting it before its time. */
@Component
public class LoginLocks {

    private final LockRows rows;
    private final AuditTrail trail;

    LoginLocks(LockRows rows, AuditTrail trail) {
        this.rows = rows;
        this.trail = trail;
    }

    public Page<LoginLock> page(PageQuery query) {
        return Page.of(rows.page(query.afterId(), query.rows()), query, LoginLock::id);
    }

    public LoginLock byId(String id) {
        return (id.matches("\\d{1,18}") ? rows.withId(Long.parseLong(id)) : Optional.<LoginLock>empty())
                .orElseThrow(() -> Refusal.notFound("lock", id));
    }

    /** Lifts it; its failures are forgotten. */
    @Transactional
    public void lift(LoginLock lock) {
        rows.lift(lock);
        Map<String, @Nullable String> before = new HashMap<>(Map.of("kind", lock.kind().name(), "failures", String.valueOf(lock.failures()),
                "lockedUntil", lock.lockedUntil().toString()));
        before.put("user", lock.user());
        before.put("address", lock.address());
        trail.record("login-lock.lifted", "login-locks/" + lock.id(), before, null);
    }
}
