package br.ix.invoice.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key that is asked for. {@code scopes} null: all that its role may; {@code expiresAt} null: it has no end. */
@Schema(name = "ApiKeyForm")
public record KeyRequest(@Nullable String name, @Nullable String role, @Nullable Long asn, @Nullable String billingAccount,
                         @Schema(description = "The only collections that it may touch (`invoices:read`, `imports:write`, `*:read`); none given: all that its role may")
                         @Nullable List<@Nullable String> scopes,
                         @Schema(description = "When it ends; none given: never") @Nullable Instant expiresAt) {
}
