package br.ix.invoice.participant.register;

import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.bulk.Register;
import br.ix.invoice.ix.Exchange;
import br.ix.invoice.participant.ParticipantRecord;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.time.BusinessClock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the participants; their key is the AS number at an exchange. Public for the module's face and its web package. */
@Component
public class ParticipantRegister extends Register<ParticipantRow, ParticipantReferences.Found> {

    private final ParticipantRows rows;
    private final ParticipantReferences references;
    private final ParticipantChecks checks;
    private final ParticipantUse use;
    private final ParticipantAnnouncements announcements;
    private final BusinessClock clock;

    ParticipantRegister(ParticipantRows rows, ParticipantReferences references, ParticipantChecks checks, ParticipantUse use,
                        ParticipantAnnouncements announcements, BusinessClock clock) {
        super("participant", "asn");
        this.rows = rows;
        this.references = references;
        this.checks = checks;
        this.use = use;
        this.announcements = announcements;
        this.clock = clock;
    }

    public Optional<ParticipantRow> withPublicId(String publicId) {
        return read(rows.withPublicIds(Set.of(publicId)).values()).stream().findFirst();
    }

    /** Rows by key, in the order of their keys, with the billing accounts of today. */
    public List<ParticipantRow> read(Collection<Long> ids) {
        return use.withAccounts(rows.read(ids));
    }

    /** Rows by key, in the order of their keys, without billing accounts: what other modules need. */
    public List<ParticipantRow> facts(Collection<Long> ids) {
        return rows.read(ids);
    }

    /** Keys of participants by public id. */
    public Map<String, Long> keys(Collection<String> publicIds) {
        return rows.withPublicIds(publicIds);
    }

    /** Keys of participants by {@code asn@exchange}, of those that exist. */
    public Map<String, Long> keyed(Collection<String> keys) {
        Map<String, Exchange> exchanges = references.exchanges();
        Map<Long, String> codes = new HashMap<>();
        Set<Long> asns = keys.stream().map(key -> Long.valueOf(key.substring(0, key.indexOf('@')))).collect(Collectors.toSet());
        keys.stream().map(key -> exchanges.get(key.substring(key.indexOf('@') + 1))).filter(Objects::nonNull)
                .forEach(exchange -> codes.put(exchange.id(), exchange.code()));
        Map<String, Long> found = rows.keyed(asns, codes);
        found.keySet().retainAll(Set.copyOf(keys));
        return found;
    }

    /** The organisation of today. */
    public Reference organisationToday(ParticipantRow row) {
        return Objects.requireNonNull(row.organisation().on(today(row)));
    }

    /** The profile of today. */
    public @Nullable Reference profileToday(ParticipantRow row) {
        return row.profile().on(today(row));
    }

    private LocalDate today(ParticipantRow row) {
        return clock.today(row.exchange().timeZone());
    }

    @Override
    protected @Nullable String keyOf(Form form) {
        String asn = form.get("asn");
        String exchange = form.get("exchange");
        return asn == null || exchange == null || !asn.matches("\\d{1,10}") ? null : Long.parseLong(asn) + "@" + exchange;
    }

    @Override
    protected Map<String, ParticipantRow> storedUnder(Collection<String> keys) {
        return withKeys(keyed(keys).values()).stream()
                .collect(Collectors.toMap(row -> row.asn() + "@" + row.exchange().code(), Function.identity()));
    }

    @Override
    protected Optional<ParticipantRow> addressed(String publicId) {
        return withKeys(rows.withPublicIds(Set.of(publicId)).values()).stream().findFirst();
    }

    @Override
    protected List<ParticipantRow> withKeys(Collection<Long> ids) {
        return use.withAccounts(rows.lock(ids));
    }

    @Override
    protected Form formOf(ParticipantRow row, @Nullable LocalDate on) {
        LocalDate day = on == null ? today(row) : on;
        Reference organisation = row.organisation().on(day);
        Reference profile = row.profile().on(day);
        return Form.of(new ParticipantRecord(Long.toString(row.asn()), row.exchange().code(),
                organisation == null ? null : organisation.publicId(), profile == null ? null : profile.publicId(),
                Objects.toString(row.joinedOn(), null), Objects.toString(row.leftOn(), null), row.billingAccount()));
    }

    /** A new participant that names no account gets one of its own. */
    @Override
    protected Form asImported(ParticipantRow row) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>(formOf(row, null).fields());
        fields.remove("billingAccount", null);
        return new Form(fields);
    }

    @Override
    protected ParticipantReferences.Found references(List<Candidate<ParticipantRow>> candidates) {
        return references.find(candidates);
    }

    @Override
    protected @Nullable ParticipantRow check(Candidate<ParticipantRow> candidate, ParticipantReferences.Found found) {
        return checks.check(candidate, found);
    }

    @Override
    protected void vet(List<Candidate<ParticipantRow>> changed) {
        use.vet(changed);
    }

    @Override
    protected void insert(List<Candidate<ParticipantRow>> made) {
        rows.insert(made.stream().map(Candidate::value).toList());
        Map<String, Long> written = rows.withPublicIds(made.stream().map(one -> one.value().publicId()).toList());
        made.forEach(one -> one.written(written.get(one.value().publicId())));
        rows.writeOrganisations(byKey(made, one -> true), false);
        rows.writeProfiles(byKey(made, one -> true), false);
    }

    @Override
    protected void update(List<Candidate<ParticipantRow>> changed) {
        rows.update(changed.stream().map(Candidate::value).toList());
        rows.writeOrganisations(byKey(changed, one -> !one.before().organisation().equals(one.value().organisation())), true);
        rows.writeProfiles(byKey(changed, one -> !one.before().profile().equals(one.value().profile())), true);
    }

    private static Map<Long, ParticipantRow> byKey(List<Candidate<ParticipantRow>> candidates, Predicate<Candidate<ParticipantRow>> chosen) {
        return candidates.stream().filter(chosen).collect(Collectors.toMap(Candidate::id, Candidate::value));
    }

    @Override
    protected void announce(List<Candidate<ParticipantRow>> made, List<Candidate<ParticipantRow>> changed) {
        announcements.announce(made, changed);
    }

    @Override
    protected void remove(List<ParticipantRow> removed) {
        List<Long> ids = removed.stream().map(ParticipantRow::id).toList();
        use.askToDelete(ids);
        rows.delete(ids);
    }
}
