package br.ix.invoice.access.key;

import br.ix.invoice.audit.AuditEntries;
import br.ix.invoice.audit.Persons;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Whoever made a key or gave it a new text had it in hand, and stands behind it, also when it was revoked: nobody is two people by a key. Read from the
 * audit trail, which tells a person from a key that has the name of one.
 */
@Component
class KeyMakers implements Persons {

    private static final String KEY = "key:";
    private static final List<String> HANDED_OUT = List.of("api-key.created", "api-key.rotated");

    private final AuditEntries entries;

    KeyMakers(AuditEntries entries) {
        this.entries = entries;
    }

    @Override
    public List<String> behind(String key) {
        return key.startsWith(KEY) ? entries.whoDid("api-keys/" + key.substring(KEY.length()), HANDED_OUT) : List.of();
    }
}
