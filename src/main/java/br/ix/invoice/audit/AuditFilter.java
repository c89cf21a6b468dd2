package br.ix.invoice.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; null: any. {@code subject} is an address ({@code invoices/<id>}) or a collection ({@code invoices}: all of its things), {@code action}
 * an action or the thing of actions ({@code invoice}), {@code from} and {@code until} are days in UTC, both included.
 */
public record AuditFilter(@Nullable String subject, @Nullable String who, @Nullable String action, @Nullable LocalDate from, @Nullable LocalDate until) {

    /** The entries of one thing. */
    public static AuditFilter of(String subject) {
        return new AuditFilter(subject, null, null, null, null);
    }
}
