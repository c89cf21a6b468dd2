package br.ix.invoice.console.page;

import br.ix.invoice.rest.Fault;
import br.ix.invoice.rest.Refusal;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal as a page tells it; {@code run} is the live run that was in the way, where there is one. */
public record RefusalNotice(String code, String detail, List<Told> faults, @Nullable String run) implements Serializable {

    /** One fault: the field and what is expected. */
    public record Told(String field, String message) implements Serializable {

        private static Told of(Fault fault) {
            return new Told(fault.field(), fault.message());
        }
    }

    public static RefusalNotice of(Refusal refusal) {
        List<Told> faults = refusal.faults().size() < 2 ? List.of() : refusal.faults().stream().map(Told::of).toList();
        Object run = refusal.properties().get("run");
        return new RefusalNotice(refusal.code(), String.valueOf(refusal.getMessage()), faults, run == null ? null : run.toString());
    }
}
