package br.ix.invoice.subscription.register;

import br.ix.invoice.subscription.Waivers.WaiverRecord;
import br.ix.invoice.subscription.Waivers.WaiverView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A waiver as it is stored; {@code id} is 0 while it is not. */
record WaiverRow(long id, long version, String publicId, LocalDate from, @Nullable LocalDate until, BigDecimal percent, String reason) {

    boolean sharesDaysWith(WaiverRow other) {
        return (until == null || !other.from.isAfter(until)) && (other.until == null || !from.isAfter(other.until));
    }

    /** The first day on which what is owed, or why, may be another when this becomes the other; empty where nothing is. */
    Optional<LocalDate> firstDifference(WaiverRow other) {
        if (!from.equals(other.from) || percent.compareTo(other.percent) != 0 || !reason.equals(other.reason)) {
            return Optional.of(from.isBefore(other.from) ? from : other.from);
        }
        if (Objects.equals(until, other.until)) {
            return Optional.empty();
        }
        LocalDate first = until == null || other.until != null && other.until.isBefore(until) ? other.until : until;
        return Optional.ofNullable(first).map(last -> last.plusDays(1));
    }

    /** Below {@code /api/v1/}. */
    String path(SubscriptionRow subscription) {
        return subscription.path() + "/waivers/" + publicId;
    }

    WaiverRecord record() {
        return new WaiverRecord(from.toString(), Objects.toString(until, null), percent.toPlainString(), reason);
    }

    WaiverView view(String subscription) {
        return new WaiverView(publicId, subscription, from, until, percent.toPlainString(), reason, version);
    }
}
