package br.ix.invoice.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the text of a key is replaced: how long the old one counts beside the new one (24 hours where not said), and the end of the new one. */
@Schema(name = "ApiKeyRotation")
public record KeyRotation(@Schema(description = "How many hours the old text still counts; 24 where not given, 0: it ends at once") @Nullable Integer overlapHours,
                          @Schema(description = "When the new text ends; none given: as before") @Nullable Instant expiresAt) {
}
