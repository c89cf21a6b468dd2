package br.ix.invoice.invoicing.charge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A participant of the running program: its profile (null: none), organisation and account by day, and when it left. */
final class LiveParticipant {

    static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    final String id;
    final long asn;
    final DatedValue<LiveProfile> profile = new DatedValue<>(ALWAYS, null);
    final LiveAccount own;
    final DatedValue<String> organisation;
    final DatedValue<LiveAccount> account;
    @Nullable LocalDate leftOn;

    /** A billing account: the organisation that it bills to, by day. */
    static final class LiveAccount {

        final String id;
        final DatedValue<String> billTo;

        LiveAccount(String id, String organisation) {
            this.id = id;
            this.billTo = new DatedValue<>(ALWAYS, organisation);
        }
    }

    /** A profile: its discount by day. */
    static final class LiveProfile {

        final String id;
        final DatedValue<BigDecimal> discount;

        LiveProfile(String id, BigDecimal percent) {
            this.id = id;
            this.discount = new DatedValue<>(ALWAYS, percent);
        }
    }

    LiveParticipant(String id, long asn, LiveAccount own) {
        this.id = id;
        this.asn = asn;
        this.own = own;
        this.organisation = new DatedValue<>(ALWAYS, own.billTo.on(ALWAYS));
        this.account = new DatedValue<>(ALWAYS, own);
    }

    /** The days on which another may pay. */
    TreeSet<LocalDate> daysOfPayers() {
        TreeSet<LocalDate> days = new TreeSet<>();
        account.days().forEach(day -> {
            days.add(day);
            account.on(day).billTo.days().forEach(days::add);
        });
        return days;
    }

    /** The discount by day: that of the profile of the day. */
    TreeMap<LocalDate, BigDecimal> discounts() {
        TreeSet<LocalDate> days = new TreeSet<>();
        profile.days().forEach(day -> {
            days.add(day);
            LiveProfile one = profile.on(day);
            if (one != null) {
                one.discount.days().forEach(days::add);
            }
        });
        TreeMap<LocalDate, BigDecimal> discounts = new TreeMap<>();
        days.forEach(day -> {
            LiveProfile one = profile.on(day);
            discounts.put(day, one == null ? BigDecimal.ZERO : one.discount.on(day));
        });
        return discounts;
    }
}
