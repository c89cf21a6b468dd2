package br.ix.invoice.bulk;

import br.ix.invoice.bulk.BulkOutcome.Kept;
import br.ix.invoice.rest.Fault;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Refusal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One input on its way through a register: its texts, what is stored under its key, and, once checked, the row it becomes. */
public final class Candidate<T extends Stored> {

    private final @Nullable T stored;
    private Change change;
    private Inputs inputs;
    private List<Kept> kept = List.of();
    private @Nullable T value;
    private long writtenId;
    private boolean conflict;

    Candidate(Form form, @Nullable T stored, Change change) {
        this.stored = stored;
        this.change = change;
        this.inputs = new Inputs(form);
    }

    public Inputs inputs() {
        return inputs;
    }

    /** What is there under the key; null for a new one. */
    public @Nullable T stored() {
        return stored;
    }

    public Change change() {
        return change;
    }

    /** The checked row; only of candidates that were not refused. */
    public T value() {
        return Objects.requireNonNull(value);
    }

    /** What was there; only of candidates that change something. */
    public T before() {
        return Objects.requireNonNull(stored);
    }

    /** The internal key, once written. */
    public long id() {
        return stored == null ? writtenId : stored.id();
    }

    /** Tells under which key the new row was written. */
    public void written(long id) {
        writtenId = id;
    }

    /** Refuses because of what is there, not of what was given: an import's record is refused, a request is a 409. */
    public void conflict(String reason, String field, String message) {
        inputs.refuse(reason, field, message);
        conflict = true;
    }

    /** The refusal of a single input: 409 where it met what is there, else 400 with every fault. */
    Refusal refusal() {
        Fault first = inputs.faults().get(0);
        String reason = Objects.requireNonNull(inputs.code());
        if (!conflict) {
            return Refusal.invalid(inputs.faults());
        }
        return Refusal.conflict(reason.toLowerCase(Locale.ROOT).replace('_', '-'),
                "%s '%s' %s".formatted(first.field(), first.value(), first.message())).about(first.field(), first.value());
    }

    /** Begins anew with the present values in some fields: a person changed them here since they were imported. */
    void keep(List<Kept> fields, Form form) {
        Map<String, @Nullable String> present = new LinkedHashMap<>();
        fields.forEach(field -> present.put(field.field(), field.present()));
        Set<String> names = new HashSet<>(change.names());
        names.removeAll(present.keySet());
        kept = List.copyOf(fields);
        change = new Change(change.effectiveOn(), names);
        inputs = new Inputs(form.with(present));
        value = null;
    }

    void checked(T row) {
        value = row;
    }

    boolean isRefused() {
        return inputs.isRefused();
    }

    boolean isNew() {
        return !isRefused() && stored == null;
    }

    boolean isChanged() {
        return !isRefused() && stored != null && !stored.equals(value);
    }

    BulkOutcome refused() {
        return BulkOutcome.refused(Objects.requireNonNull(inputs.code()), inputs.faults());
    }

    /** Of a new one, {@code is} being the row that was written. */
    BulkOutcome outcome(Form is) {
        return BulkOutcome.made(writtenId, is.fields());
    }

    /** Of one that was there. */
    BulkOutcome outcome(Form was, Form is) {
        return isChanged() ? BulkOutcome.changed(id(), was.differingFrom(is), is.differingFrom(was), kept) : BulkOutcome.same(id(), kept);
    }
}
