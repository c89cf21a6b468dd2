package br.ix.invoice.console.audit;

import br.ix.invoice.audit.AuditEntry;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry as a line of a file, with the fields that the API has. */
record AuditLine(String id, Instant at, String who, String name, String via, @Nullable String requestId, String action, String subject,
                 @Nullable Map<String, @Nullable String> before, @Nullable Map<String, @Nullable String> after, @Nullable Long position, @Nullable String hash) {

    static AuditLine of(AuditRow row) {
        AuditEntry entry = row.entry();
        return new AuditLine(String.valueOf(entry.id()), entry.at(), entry.author().who(), entry.author().name(), entry.author().via(), entry.author().requestId(),
                entry.action(), entry.subject(), entry.before(), entry.after(), entry.seal() == null ? null : entry.seal().position(),
                entry.seal() == null ? null : entry.seal().hash());
    }
}
