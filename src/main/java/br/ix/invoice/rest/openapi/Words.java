package br.ix.invoice.rest.openapi;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says of each operation what it does and of each parameter what it is for, in English where the standard has a place for it, and in Portuguese beside it. */
final class Words {

    static final String PORTAL = "INVOICE";

    /** At an operation with {@code summary} and {@code description}, at a parameter a text; the page of the API reads it. */
    private static final String IN_PORTUGUESE = "x-pt";

    private final Sentences english = Sentences.english();
    private final Sentences portuguese = Sentences.portuguese();

    void complete(Described one) {
        Sentences.Said said = english.of(one);
        one.operation().setSummary(said.summary());
        one.operation().setDescription(said.description());
        Sentences.Said translated = portuguese.of(one);
        one.operation().addExtension(IN_PORTUGUESE, Map.of("summary", translated.summary(), "description", translated.description()));
    }

    void describe(Described one) {
        if (one.operation().getParameters() != null) {
            one.operation().getParameters().forEach(parameter -> describe(one, parameter));
        }
    }

    /** What stands at a parameter in the code goes before what is said of all of its name. */
    private void describe(Described one, Parameter parameter) {
        String exact = english.exactly(one, parameter);
        String byName = english.byName(one, parameter);
        boolean inCode = exact == null && parameter.getDescription() != null;
        if (!inCode) {
            parameter.setDescription(exact != null ? exact : byName);
        }
        String said = portuguese.exactly(one, parameter);
        if (said == null) {
            said = inCode ? portuguese.ofCode(parameter) : portuguese.byName(one, parameter);
        }
        addPortuguese(parameter, said);
    }

    private static void addPortuguese(Parameter parameter, @Nullable String said) {
        if (said != null) {
            parameter.addExtension(IN_PORTUGUESE, said);
        }
    }
}
