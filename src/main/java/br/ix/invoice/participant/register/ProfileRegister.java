package br.ix.invoice.participant.register;

import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.bulk.Change;
import br.ix.invoice.bulk.Register;
import br.ix.invoice.participant.BillingAccountsOfParticipants;
import br.ix.invoice.participant.ParticipantsChanged;
import br.ix.invoice.participant.ProfileRecord;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.time.BusinessClock;
import br.ix.invoice.time.History;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the participant profiles; their key is {@code name}. Public for the module's face and its web package. */
@Component
public class ProfileRegister extends Register<ProfileRow, Map<String, Reference>> {

    private static final String DISCOUNT = "discountPercent";

    private final ProfileRows rows;
    private final ObjectProvider<BillingAccountsOfParticipants> accounts;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ProfileRegister(ProfileRows rows, ObjectProvider<BillingAccountsOfParticipants> accounts, BusinessClock clock,
                    ApplicationEventPublisher events) {
        super("profile", "name");
        this.rows = rows;
        this.accounts = accounts;
        this.clock = clock;
        this.events = events;
    }

    /** One page in the order of the keys; {@code own}: only profiles of these participants, null: all. */
    public Page<ProfileRow> page(PageQuery query, @Nullable Set<Long> own) {
        return Page.ofKeys(rows.page(query.afterId(), query.rows(), own), query, rows::read);
    }

    public Optional<ProfileRow> withPublicId(String publicId) {
        return rows.read(keys(publicId)).stream().findFirst();
    }

    /** Whether it is a profile of one of these participants, at any time. */
    public boolean belongsTo(ProfileRow row, Set<Long> participants) {
        return rows.page(row.id() - 1, 1, participants).contains(row.id());
    }

    /** The discount of today, in percent. */
    public BigDecimal discountToday(ProfileRow row) {
        return row.discount().on(today());
    }

    /** A profile has no exchange and so no zone: its today is that of UTC. */
    private LocalDate today() {
        return clock.today(clock.getZone());
    }

    @Override
    protected @Nullable String keyOf(Form form) {
        return form.get("name");
    }

    @Override
    protected Map<String, ProfileRow> storedUnder(Collection<String> keys) {
        List<Long> ids = rows.named(keys).values().stream().map(Reference::id).distinct().toList();
        return rows.lock(ids).stream().filter(row -> keys.contains(row.name()))
                .collect(Collectors.toMap(ProfileRow::name, Function.identity()));
    }

    @Override
    protected Optional<ProfileRow> addressed(String publicId) {
        return rows.lock(keys(publicId)).stream().findFirst();
    }

    private List<Long> keys(String publicId) {
        return rows.named(Set.of(publicId)).values().stream().filter(one -> one.publicId().equals(publicId)).map(Reference::id).toList();
    }

    @Override
    protected List<ProfileRow> withKeys(Collection<Long> ids) {
        return rows.lock(ids);
    }

    @Override
    protected Form formOf(ProfileRow row, @Nullable LocalDate on) {
        return Form.of(new ProfileRecord(row.name(), row.discount().on(on == null ? today() : on).toPlainString()));
    }

    /** By name: who has it. */
    @Override
    protected Map<String, Reference> references(List<Candidate<ProfileRow>> candidates) {
        return rows.named(candidates.stream().map(one -> one.inputs().raw("name")).filter(name -> name != null)
                .collect(Collectors.toSet()));
    }

    @Override
    protected @Nullable ProfileRow check(Candidate<ProfileRow> candidate, Map<String, Reference> taken) {
        Inputs in = candidate.inputs();
        ProfileRow there = candidate.stored();
        in.require("name", DISCOUNT);
        String name = in.text("name", 60);
        Reference taker = name == null ? null : taken.get(name);
        if (taker != null && (there == null || taker.id() != there.id())) {
            candidate.conflict("PROFILE_EXISTS", "name", "belongs to another profile");
        }
        BigDecimal percent = in.percent(DISCOUNT);
        if (in.isRefused()) {
            return null;
        }
        if (there == null) {
            return new ProfileRow(0, 0, UUID.randomUUID().toString(), name, History.always(History.BEGINNING, percent));
        }
        History<BigDecimal> discount = candidate.change().of(DISCOUNT, there.discount(), percent,
                new Change.Days(today(), History.BEGINNING, History.BEGINNING));
        return new ProfileRow(there.id(), there.version(), there.publicId(), name, discount);
    }

    @Override
    protected void vet(List<Candidate<ProfileRow>> changed) {
        for (Candidate<ProfileRow> one : changed) {
            boolean undated = one.change().effectiveOn() == null && !one.before().discount().equals(one.value().discount());
            if (undated && isCharged(rows.participants(one.id()))) {
                one.inputs().refuse("EFFECTIVE_ON_REQUIRED", EFFECTIVE_ON,
                        "is required: something is charged to a participant of this profile already");
            }
        }
    }

    private boolean isCharged(List<Long> participants) {
        return !participants.isEmpty() && accounts.stream().anyMatch(known -> !known.charged(participants).isEmpty());
    }

    @Override
    protected void insert(List<Candidate<ProfileRow>> made) {
        rows.insert(made.stream().map(Candidate::value).toList());
        Map<String, Reference> written = rows.named(made.stream().map(one -> one.value().publicId()).toList());
        made.forEach(one -> one.written(written.get(one.value().publicId()).id()));
        writeDiscounts(made);
    }

    @Override
    protected void update(List<Candidate<ProfileRow>> changed) {
        rows.update(changed.stream().map(Candidate::value).toList());
        writeDiscounts(changed.stream().filter(one -> !one.before().discount().equals(one.value().discount())).toList());
    }

    private void writeDiscounts(List<Candidate<ProfileRow>> changed) {
        Map<Long, History<BigDecimal>> histories = new HashMap<>();
        changed.forEach(one -> histories.put(one.id(), one.value().discount()));
        rows.writeDiscounts(histories);
    }

    /** A profile's new discount is a change of each participant that has it. */
    @Override
    protected void announce(List<Candidate<ProfileRow>> made, List<Candidate<ProfileRow>> changed) {
        List<ParticipantsChanged.Changed> participants = new ArrayList<>();
        for (Candidate<ProfileRow> one : changed) {
            LocalDate from = one.before().discount().firstDifference(one.value().discount());
            if (from != null) {
                rows.participants(one.id()).forEach(id -> participants.add(new ParticipantsChanged.Changed(id, from, null, null)));
            }
        }
        if (!participants.isEmpty()) {
            events.publishEvent(new ParticipantsChanged(participants));
        }
    }

    @Override
    protected void remove(List<ProfileRow> removed) {
        List<Long> ids = removed.stream().map(ProfileRow::id).toList();
        Set<Long> used = rows.used(ids);
        removed.stream().filter(one -> used.contains(one.id())).findFirst().ifPresent(one -> {
            throw Refusal.conflict("profile-in-use", "A participant has the profile '%s' or did: it cannot be deleted".formatted(one.name()));
        });
        rows.delete(ids);
    }
}
