package br.ix.invoice.access;

import br.ix.invoice.access.gate.KeyScopes;
import br.ix.invoice.access.key.ApiKey;
import br.ix.invoice.access.key.KeySettings;
import br.ix.invoice.invoicing.BillingAccounts;
import br.ix.invoice.rest.Faults;
import br.ix.invoice.rest.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a key may be: every fault of a request is found at once. */
@Component
class KeyChecks {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LONGEST_NAME = 100;
    private static final long LAST_ASN = 4_294_967_295L;
    private static final Instant LATEST_END = Instant.parse("2200-01-01T00:00:00Z");
    private static final int MOST_SCOPES = 40;

    private final BillingAccounts accounts;
    private final KeySettings settings;
    private final Clock clock;

    KeyChecks(BillingAccounts accounts, KeySettings settings, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    ApiKey.Grant grant(KeyRequest request) {
        Faults faults = new Faults();
        String name = request.name();
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            faults.add("name", name, "must have 1 to %d characters".formatted(LONGEST_NAME));
        }
        Optional<Role> role = role(request.role(), faults);
        checkLimits(request, role, faults);
        String account = account(request.billingAccount(), faults);
        List<String> scopes = scopes(request.scopes(), role, faults);
        checkEnd(request.expiresAt(), faults);
        faults.refuseIfAny();
        return new ApiKey.Grant(Objects.requireNonNull(name), role.orElseThrow(), request.asn(), account, scopes, request.expiresAt());
    }

    /** The end of the new text: what is asked for, else that of the old one, which must not have passed. */
    @Nullable Instant newEnd(KeyRotation rotation, @Nullable Instant present) {
        Faults faults = new Faults();
        Integer hours = rotation.overlapHours();
        if (hours != null && (hours < 0 || hours > settings.longestOverlap().toHours())) {
            faults.add("overlapHours", hours, "must be from 0 to %d".formatted(settings.longestOverlap().toHours()));
        }
        Instant end = rotation.expiresAt() == null ? present : rotation.expiresAt();
        if (rotation.expiresAt() == null && end != null && !end.isAfter(clock.instant())) {
            faults.add("expiresAt", null, "The key ended at %s: say until when its new text counts".formatted(end));
        } else if (rotation.expiresAt() != null) {
            checkEnd(end, faults);
        }
        faults.refuseIfAny();
        return end;
    }

    private static Optional<Role> role(@Nullable String given, Faults faults) {
        Optional<Role> role = Arrays.stream(Role.values()).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(given)).findFirst();
        if (role.isEmpty()) {
            faults.add("role", given, "must be one of " + Arrays.stream(Role.values()).map(one -> one.name().toLowerCase(Locale.ROOT)).sorted()
                    .collect(Collectors.joining(", ")));
        }
        return role;
    }

    private static void checkLimits(KeyRequest form, Optional<Role> role, Faults faults) {
        boolean participant = role.equals(Optional.of(Role.PARTICIPANT));
        if (participant && (form.asn() == null) == (form.billingAccount() == null)) {
            faults.add("asn", form.asn(), "A participant's key needs either asn or billingAccount");
        }
        if (role.isPresent() && !participant && (form.asn() != null || form.billingAccount() != null)) {
            faults.add(form.asn() != null ? "asn" : "billingAccount", form.asn() != null ? form.asn() : form.billingAccount(),
                    "Only a participant's key is limited");
        }
        if (form.asn() != null && (form.asn() < 1 || form.asn() > LAST_ASN)) {
            faults.add("asn", form.asn(), "must be from 1 to " + LAST_ASN);
        }
    }

    /** The account's id as it is kept: callers may write it in capitals, and it is compared by its bytes later. */
    private @Nullable String account(@Nullable String given, Faults faults) {
        if (given == null) {
            return null;
        }
        String id = given.toLowerCase(Locale.ROOT);
        if (!UUID_TEXT.matcher(id).matches()) {
            faults.add("billingAccount", given, "must be the id of a billing account");
        } else if (!accounts.exists(id)) {
            faults.add("billingAccount", given, "There is no billing account '%s'".formatted(id));
        }
        return id;
    }

    private static @Nullable List<String> scopes(@Nullable List<@Nullable String> given, Optional<Role> role, Faults faults) {
        if (given == null || role.isEmpty()) {
            return null;
        }
        if (given.isEmpty() || given.size() > MOST_SCOPES) {
            faults.add("scopes", given.size(), "must have 1 to %d, or be left out: then the key may do what its role may".formatted(MOST_SCOPES));
        }
        List<String> possible = KeyScopes.of(role.get());
        given.stream().filter(name -> name == null || !possible.contains(name)).limit(1).forEach(name -> faults.add("scopes", name,
                "is no scope of the role %s; docs/reference/roles.md lists them, for example %s"
                        .formatted(role.get().name().toLowerCase(Locale.ROOT), possible.get(possible.size() / 2))));
        return given.stream().filter(Objects::nonNull).distinct().sorted().toList();
    }

    private void checkEnd(@Nullable Instant end, Faults faults) {
        Instant now = clock.instant();
        if (end != null && (!end.isAfter(now) || end.isAfter(LATEST_END))) {
            faults.add("expiresAt", end, "must lie in the future, and before 2200");
        } else if (settings.longestLife() != null && (end == null || end.isAfter(now.plus(settings.longestLife())))) {
            faults.add("expiresAt", end, "is required, and at most %s: keys have an end here (ix-invoice.keys.longest-life)"
                    .formatted(now.plus(settings.longestLife())));
        }
    }
}
