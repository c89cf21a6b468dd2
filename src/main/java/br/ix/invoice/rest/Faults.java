package br.ix.invoice.rest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers every fault of one input, so that the caller hears all of them at once. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    public Faults add(String field, @Nullable Object value, String message) {
        found.add(new Fault(field, message, value));
        return this;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Fault> found() {
        return List.copyOf(found);
    }

    /** Refuses the input with all faults (400) where there are any. */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw Refusal.invalid(found());
        }
    }
}
