package br.ix.invoice.decision;

import br.ix.invoice.rest.Caller;
import org.jspecify.annotations.Nullable;

/** How a kind of request is applied once it is approved: by the code by which it was asked for. Each module has a bean for each of its kinds. */
public interface DecisionKind {

    /** {@code invoice}, {@code credit-note}, {@code price}: the name that stands with the decision. */
    String name();

    /**
     * Does what was asked for; {@code subject} is the thing that it is about (null: something new), {@code request} the body as it was asked. The
     * address of what came of it, below {@code /api/v1/}.
     */
    String apply(@Nullable String subject, String request, Caller decider);
}
