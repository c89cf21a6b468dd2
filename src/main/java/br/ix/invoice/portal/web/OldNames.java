package br.ix.invoice.portal.web;

import br.ix.invoice.rest.Fault;
import br.ix.invoice.rest.Refusal;
import java.util.Map;
import java.util.function.Supplier;

/** The old system's names of fields, by ours: what the modules below refuse is said of the field that was sent. */
record OldNames(Map<String, String> byOurs) {

    void run(Runnable change) {
        get(() -> {
            change.run();
            return Boolean.TRUE;
        });
    }

    <T> T get(Supplier<T> change) {
        try {
            return change.get();
        } catch (Refusal refusal) {
            throw refusal.faults().isEmpty() ? refusal : Refusal.invalid(refusal.faults().stream().map(this::named).toList());
        }
    }

    /** A field that nobody sent is no field's fault. */
    private Fault named(Fault fault) {
        return new Fault(byOurs.getOrDefault(fault.field(), Given.NO_FIELD), fault.message(), fault.value());
    }
}
