package br.ix.invoice.bulk;

import br.ix.invoice.rest.Fault;
import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.rest.Refusal;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One input on its way through a register: its texts, what is stored under its key, and, once checked, the row it becomes. */
public final class Candidate<T extends Stored> {

    private final @Nullable T stored;
    private final Change change;
    private final Inputs inputs;
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

    /** Of a refused or new one. */
    BulkOutcome outcome() {
        return isRefused() ? BulkOutcome.refused(Objects.requireNonNull(inputs.code()), inputs.faults()) : BulkOutcome.made(writtenId);
    }

    /** Of one that was there. */
    BulkOutcome outcome(Form was, Form is) {
        return isChanged() ? BulkOutcome.changed(id(), was.differingFrom(is), is.differingFrom(was)) : BulkOutcome.same(id());
    }
}
