package br.ix.invoice.participant;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts of participants changed from a day on (profile, its discount, organisation, billing account); published in the
 * transaction of the change. {@code organisation} and {@code billingAccount} are set only where they changed.
 */
public record ParticipantsChanged(List<Changed> participants) {

    public record Changed(long id, LocalDate effectiveOn, @Nullable Long organisation, @Nullable String billingAccount) {
    }
}
