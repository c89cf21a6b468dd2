package br.ix.invoice.invoicing.account;

import br.ix.invoice.bulk.Stored;
import br.ix.invoice.time.History;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A billing account as it is stored; {@code billTo} are keys of organisations. {@code ownParticipant}: the participant that it was made
 * for, null: a shared one. At most one of {@code dueDayOfMonth} and {@code dueDays} is set; neither: as the issuer says.
 * Public for the module's web package.
 */
public record AccountRow(long id, long version, UUID publicId, @Nullable String externalRef, long exchange, @Nullable Long ownParticipant,
                         @Nullable Integer dueDayOfMonth, @Nullable Integer dueDays, StandingOrder order,
                         History<Long> billTo) implements Stored {

    @Override
    public String path() {
        return "billing-accounts/" + publicId;
    }

}
