package br.ix.invoice.audit.web;

import br.ix.invoice.audit.AuditEntries;
import br.ix.invoice.audit.AuditEntry;
import br.ix.invoice.audit.chain.Anchor;
import br.ix.invoice.audit.chain.Verification;
import br.ix.invoice.rest.CollectionDescription;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail: read, never written, over HTTP. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {

    private static final Pattern ANCHOR = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** An entry; {@code position} and {@code hash} are null until it is sealed, some seconds after it was made. */
    @Schema(name = "AuditEntry")
    record Shown(String id, Instant at, String who, String name, String via, @Nullable String requestId, String action, String subject,
                 @Nullable Map<String, @Nullable String> before, @Nullable Map<String, @Nullable String> after, @Nullable Long position,
                 @Nullable String hash) {

        static Shown of(AuditEntry entry) {
            return new Shown(String.valueOf(entry.id()), entry.at(), entry.author().who(), entry.author().name(), entry.author().via(),
                    entry.author().requestId(), entry.action(), entry.subject(), entry.before(), entry.after(),
                    entry.seal() == null ? null : entry.seal().position(), entry.seal() == null ? null : entry.seal().hash());
        }
    }

    private final AuditEntries entries;
    private final Verification verification;

    AuditController(AuditEntries entries, Verification verification) {
        this.entries = entries;
        this.verification = verification;
    }

    @Bean
    static CollectionDescription auditDescription() {
        return new CollectionDescription("audit", "Who changed what, when, from what to what", List.of("GET"));
    }

    /** The newest first. */
    @GetMapping
    Page<Shown> list(@ModelAttribute AuditQuery query, PageQuery page) {
        return entries.page(query.filter(), page).map(Shown::of);
    }

    /** Follows the whole chain; {@code expect}: a place and its hash ({@code 4711:9f86…}) as they were noted elsewhere. */
    @GetMapping("/verification")
    Verification.Result verify(@RequestParam(required = false) @Nullable String expect) {
        return verification.verify(expect == null ? null : anchor(expect));
    }

    private static Anchor anchor(String expect) {
        Matcher parts = ANCHOR.matcher(expect);
        if (!parts.matches()) {
            throw Refusal.invalid("expect", expect, "must be a position and its hash, <position>:<64 hexadecimal digits>");
        }
        return new Anchor(Long.parseLong(parts.group(1)), parts.group(2));
    }
}
