package br.ix.invoice.console.key;

import br.ix.invoice.access.KeyRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.util.StringUtils;

/**
 * The form of a key as it is sent. {@code scopes}: names with spaces or commas between them; {@code lastDay} is the last one on which it counts, in
 * UTC; {@code version}: of what was looked at.
 */
record KeyForm(@Nullable String name, @Nullable String role, @Nullable Long asn, @Nullable String billingAccount, @Nullable String scopes,
               @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate lastDay, @Nullable Integer overlapHours, @Nullable Long version) {

    KeyRequest request() {
        return new KeyRequest(name == null ? null : name.strip(), role, asn, StringUtils.hasText(billingAccount) ? billingAccount.strip() : null,
                StringUtils.hasText(scopes) ? List.of(scopes.strip().split("[\\s,;]+")) : null, end());
    }

    @Nullable Instant end() {
        return lastDay == null ? null : lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    String eTag() {
        return "\"" + version + "\"";
    }
}
