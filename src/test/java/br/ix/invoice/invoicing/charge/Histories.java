package br.ix.invoice.invoicing.charge;

import java.util.List;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Plays as many cases of each property as it asks for, or {@code -Dhistories=100000}. Where all of them hold, what occurred is printed, and
 * a kind that hardly ever occurred fails the property: it proved nothing of it.
 */
final class Histories implements AroundPropertyHook {

    /** A test whose cases are counted. */
    interface Counted {

        /** Prints the counts; what occurred too seldom. */
        List<String> seldom();
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.DIRECT_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        Integer wanted = Integer.getInteger("histories");
        if (wanted != null) {
            context.attributes().setTries(wanted);
        }
        PropertyExecutionResult result = property.execute();
        boolean holds = result.status() == PropertyExecutionResult.Status.SUCCESSFUL;
        List<String> seldom = holds && context.testInstance() instanceof Counted counted ? counted.seldom() : List.of();
        return seldom.isEmpty() ? result : result.mapToFailed("Too seldom: " + seldom);
    }
}
