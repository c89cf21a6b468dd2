package br.ix.invoice.rest.openapi;

import br.ix.invoice.rest.CollectionDescription;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Makes the generated document whole: each operation gets its name, what it is for, who may call it, what it takes beside its body, every answer
 * that it can give, and each field its bounds. Everything follows from addresses, types and files that tests write
 * ({@code openapi/bounds.json}, {@code problems.properties}, {@code refusals.json}); {@code docs/reference/openapi.md}.
 */
@Component
class WholeDocument implements GlobalOpenApiCustomizer {

    private final ObjectProvider<CollectionDescription> collections;
    private final Words words = new Words();
    private final ProblemCatalogue problems = new ProblemCatalogue();
    private final OperationRefusals refusals = new OperationRefusals();
    private final OperationAnswers answers = new OperationAnswers();
    private final OperationInputs inputs = new OperationInputs();
    private final ShownExamples examples = new ShownExamples();
    private final Bounds bounds = new Bounds();

    WholeDocument(ObjectProvider<CollectionDescription> collections) {
        this.collections = collections;
    }

    @Override
    public void customise(OpenAPI document) {
        List<Described> all = document.getPaths().entrySet().stream().flatMap(path -> path.getValue().readOperationsMap().entrySet().stream()
                .map(one -> new Described(document, one.getKey().name(), path.getKey(), one.getValue()))).toList();
        all.forEach(this::name);
        all.forEach(inputs::complete);
        all.forEach(words::describe);
        ProblemAnswers refused = new ProblemAnswers(problems, refusals);
        all.forEach(one -> answers.complete(one, refused));
        all.forEach(examples::complete);
        refused.declare(document);
        bounds.apply(document);
        document.setTags(tags());
    }

    private List<Tag> tags() {
        List<Tag> tags = new ArrayList<>(collections.stream().sorted(Comparator.comparing(CollectionDescription::name))
                .map(one -> new Tag().name(one.name()).description(one.description())).toList());
        tags.add(new Tag().name(Words.PORTAL).description("The routes of the program that this one replaces, as the participants' portal calls them"));
        return tags;
    }

    private void name(Described one) {
        Operation operation = one.operation();
        operation.setOperationId(OperationNames.of(one.method(), one.path(), one.isMany()));
        operation.setTags(one.tags());
        words.complete(one);
        if (operation.getSecurity() == null) {
            operation.setSecurity(List.of(new SecurityRequirement().addList("basic"), new SecurityRequirement().addList("key")));
        }
    }
}
