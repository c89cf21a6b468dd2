package br.ix.invoice.bulk;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.bulk.BulkOutcome.Kept;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Fault;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Patch;
import br.ix.invoice.rest.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the rows of one resource. Imports (put, takeBack) and the API (create, patch, delete) take the same way through it:
 * meet what is stored under the key, find references with a query for the whole list, check, write in batches, announce once.
 * {@code T} is a row (its {@code equals} decides what "same" is), {@code R} what the references of a list were found to be.
 */
public abstract class Register<T extends Stored, R> {

    /** The field of a patch that says from which day dated facts change. */
    protected static final String EFFECTIVE_ON = "effectiveOn";

    private final String thing;
    private final String keyField;
    private Traces<T> traces;

    /** {@code thing} names the row in problems, {@code keyField} the field that an import must have to meet what is stored. */
    protected Register(String thing, String keyField) {
        this.thing = thing;
        this.keyField = keyField;
    }

    @Autowired
    void leaveTracesIn(AuditTrail trail) {
        traces = new Traces<>(thing, trail, this::formOf);
    }

    /** The natural key of an input in the one form that is compared; null where it is missing or not valid. */
    protected abstract @Nullable String keyOf(Form form);

    /** The field that a request should change when its key is taken; of a key of several fields the one that tells them apart. */
    protected String takenField() {
        return keyField;
    }

    /** What is stored under these keys, locked, by key. */
    protected abstract Map<String, T> storedUnder(Collection<String> keys);

    /** The row with the key that the API addresses it by, locked. */
    protected abstract Optional<T> addressed(String key);

    /** The rows with these internal keys, locked. */
    protected abstract List<T> withKeys(Collection<Long> ids);

    /** The row as text, as an input would give it; dated facts as of a day, null: today. */
    protected abstract Form formOf(T row, @Nullable LocalDate on);

    /** What is remembered of a row that an import makes: what the module fills in later by itself is not part of it. */
    protected Form asImported(T row) {
        return formOf(row, null);
    }

    /** Finds what the inputs refer to, by a fixed number of queries. */
    protected abstract R references(List<Candidate<T>> candidates);

    /** Checks one input; the value is ignored when it was refused. */
    protected abstract @Nullable T check(Candidate<T> candidate, R references);

    /** Refuses changes that the rows' use does not allow. */
    protected abstract void vet(List<Candidate<T>> changed);

    /** Writes new rows and tells each candidate its key. */
    protected abstract void insert(List<Candidate<T>> made);

    /** Writes changed rows; their versions rise. */
    protected abstract void update(List<Candidate<T>> changed);

    /** Announces what was made and changed, in one event of a kind. */
    protected abstract void announce(List<Candidate<T>> made, List<Candidate<T>> changed);

    /** Removes rows after asking for vetoes, and announces it. */
    protected abstract void remove(List<T> rows);

    /** Makes, changes or leaves rows by their keys; one outcome for each record, in order. */
    @Transactional
    public List<BulkOutcome> put(List<? extends Record> records) {
        List<Candidate<T>> candidates = taken(records, Remembered.NOTHING);
        traces.put(candidates);
        return candidates.stream().map(this::outcome).toList();
    }

    /** For imports: what a person changed here since stays and is told, and the audit trail has one entry of the import's for its chunk. */
    @Transactional
    public List<BulkOutcome> put(List<? extends Record> records, Remembered remembered) {
        return taken(records, remembered).stream().map(this::outcome).toList();
    }

    /** Makes one row; a key that exists is refused (409). */
    @Transactional
    public T create(Form form) {
        String key = keyOf(form);
        if (key != null && !storedUnder(Set.of(key)).isEmpty()) {
            throw exists(key, form);
        }
        return takeOne(new Candidate<>(form, null, new Change(null, form.fields().keySet())));
    }

    /**
     * Changes one row by the fields of a patch, of which {@code effectiveOn} was taken; {@code laid} lays them over the present form.
     */
    @Transactional
    public T patch(String address, @Nullable String ifMatch, Patch.Parts patch, UnaryOperator<Form> laid) {
        T row = matching(address, ifMatch);
        LocalDate effectiveOn = dayOf(patch.taken());
        Form next = laid.apply(formOf(row, effectiveOn));
        Form dated = effectiveOn == null ? next : next.with(Map.of(EFFECTIVE_ON, effectiveOn.toString()));
        return takeOne(new Candidate<>(dated, row, new Change(effectiveOn, Set.copyOf(patch.fields().propertyNames()))));
    }

    /** Removes one row on which nothing hangs. */
    @Transactional
    public void delete(String address, @Nullable String ifMatch) {
        T row = matching(address, ifMatch);
        traces.removed(row);
        remove(List.of(row));
    }

    /** Takes back what put did, of which its caller leaves the entry; refused as a whole (409) when something depends on it. */
    @Transactional
    public void takeBack(List<TakeBack> records) {
        Map<Long, T> rows = withKeys(records.stream().map(TakeBack::id).toList()).stream()
                .collect(Collectors.toMap(Stored::id, row -> row));
        List<Candidate<T>> restored = records.stream().filter(record -> record.before() != null && rows.containsKey(record.id()))
                .map(record -> restored(rows.get(record.id()), Objects.requireNonNull(record.before()))).toList();
        take(restored, Remembered.NOTHING);
        restored.forEach(Register::refuseDependent);
        List<T> made = records.stream().filter(record -> record.before() == null).map(record -> rows.get(record.id()))
                .filter(Objects::nonNull).toList();
        if (!made.isEmpty()) {
            remove(made);
        }
    }

    private List<Candidate<T>> taken(List<? extends Record> records, Remembered remembered) {
        List<Form> forms = records.stream().map(Form::of).toList();
        Map<String, T> stored = storedUnder(forms.stream().map(this::keyOf).filter(Objects::nonNull).collect(Collectors.toSet()));
        Set<String> seen = new HashSet<>();
        List<Candidate<T>> candidates = new ArrayList<>(forms.size());
        forms.forEach(form -> candidates.add(meet(form, stored, seen)));
        take(candidates, remembered);
        return candidates;
    }

    private Candidate<T> meet(Form given, Map<String, T> stored, Set<String> seen) {
        String key = keyOf(given);
        Change change = new Change(null, named(given));
        if (key != null && !seen.add(key)) {
            Candidate<T> second = new Candidate<>(given, null, change);
            second.inputs().refuse("DUPLICATE_IN_FILE", keyField, "'%s' was given before".formatted(key));
            return second;
        }
        T there = key == null ? null : stored.get(key);
        Candidate<T> candidate = new Candidate<>(there == null ? given : given.over(formOf(there, null)), there, change);
        candidate.inputs().require(keyField);
        return candidate;
    }

    private static Set<String> named(Form form) {
        return form.fields().entrySet().stream().filter(field -> field.getValue() != null).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void take(List<Candidate<T>> candidates, Remembered remembered) {
        check(candidates);
        List<Candidate<T>> changing = candidates.stream().filter(Candidate::isChanged).toList();
        if (!changing.isEmpty()) {
            check(keepingWhatWasChangedHere(changing, remembered));
        }
        vet(candidates.stream().filter(Candidate::isChanged).toList());
        List<Candidate<T>> made = candidates.stream().filter(Candidate::isNew).toList();
        List<Candidate<T>> changed = candidates.stream().filter(Candidate::isChanged).toList();
        if (!made.isEmpty()) {
            insert(made);
        }
        if (!changed.isEmpty()) {
            update(changed);
        }
        if (!made.isEmpty() || !changed.isEmpty()) {
            announce(made, changed);
        }
    }

    private void check(List<Candidate<T>> candidates) {
        if (candidates.isEmpty()) {
            return;
        }
        R references = references(candidates);
        for (Candidate<T> candidate : candidates) {
            T value = check(candidate, references);
            if (!candidate.isRefused()) {
                candidate.checked(Objects.requireNonNull(value));
            }
        }
    }

    /** Those of which a field stays as a person made it. */
    private List<Candidate<T>> keepingWhatWasChangedHere(List<Candidate<T>> changing, Remembered remembered) {
        Map<Long, Map<String, @Nullable String>> imported = remembered.of(changing.stream().map(Candidate::id).toList());
        List<Candidate<T>> keeping = new ArrayList<>();
        for (Candidate<T> candidate : changing) {
            Form present = formOf(candidate.before(), null);
            Form next = formOf(candidate.value(), null);
            List<Kept> kept = kept(present, next, imported.getOrDefault(candidate.id(), Map.of()));
            if (!kept.isEmpty()) {
                candidate.keep(kept, next);
                keeping.add(candidate);
            }
        }
        return keeping;
    }

    private static List<Kept> kept(Form present, Form next, Map<String, @Nullable String> imported) {
        return next.differingFrom(present).entrySet().stream()
                .filter(field -> imported.containsKey(field.getKey()) && !Objects.equals(imported.get(field.getKey()), present.get(field.getKey())))
                .map(field -> new Kept(field.getKey(), present.get(field.getKey()), field.getValue(), imported.get(field.getKey()))).toList();
    }

    private T takeOne(Candidate<T> candidate) {
        try {
            take(List.of(candidate), Remembered.NOTHING);
        } catch (DuplicateKeyException taken) {
            throw exists(Objects.toString(keyOf(candidate.inputs().form()), "that key"), candidate.inputs().form());
        }
        if (candidate.isRefused()) {
            throw candidate.refusal();
        }
        T row = withKeys(List.of(candidate.id())).get(0);
        traces.taken(candidate, row);
        return row;
    }

    private Refusal exists(String key, Form form) {
        return Refusal.conflict(thing.replace(' ', '-') + "-exists", "There already is a %s '%s'".formatted(thing, key))
                .about(takenField(), form.get(takenField()));
    }

    private T matching(String address, @Nullable String ifMatch) {
        T row = addressed(address).orElseThrow(() -> Refusal.notFound(thing, address));
        Answers.requireMatch(ifMatch, row.version());
        return row;
    }

    private static @Nullable LocalDate dayOf(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Inputs inputs = new Inputs(new Form(Map.of(EFFECTIVE_ON, text)));
        LocalDate day = inputs.day(EFFECTIVE_ON);
        if (inputs.isRefused()) {
            throw Refusal.invalid(inputs.faults());
        }
        return day;
    }

    private Candidate<T> restored(T row, Map<String, @Nullable String> before) {
        return new Candidate<>(formOf(row, null).with(before), row, new Change(null, before.keySet()));
    }

    private BulkOutcome outcome(Candidate<T> candidate) {
        if (candidate.isRefused()) {
            return candidate.refused();
        }
        if (candidate.stored() == null) {
            return candidate.outcome(asImported(candidate.value()));
        }
        return candidate.outcome(formOf(candidate.before(), null), formOf(candidate.value(), null));
    }

    private static void refuseDependent(Candidate<?> candidate) {
        if (candidate.isRefused()) {
            Fault fault = candidate.inputs().faults().get(0);
            throw Refusal.conflict("something-depends", "%s '%s' %s".formatted(fault.field(), fault.value(), fault.message()));
        }
    }
}
