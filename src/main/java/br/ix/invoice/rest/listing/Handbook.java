package br.ix.invoice.rest.listing;

import br.ix.invoice.rest.CollectionDescription;
import br.ix.invoice.rest.request.ApiPath;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the page of the API says, a chapter for each collection. All of it comes from the OpenAPI document, and the examples from calls that a test made, so that it
 * is as true as they are. It is worked out once for each language, since nothing in it changes while the program runs.
 */
@Component
class Handbook {

    /** Where the document says of an operation or a parameter in Portuguese what it is for. */
    static final String IN_PORTUGUESE = "x-pt";

    private static final String DOCUMENT = "/v3/api-docs";

    private final ObjectProvider<CollectionDescription> descriptions;
    private final ObjectProvider<OpenApiWebMvcResource> documents;
    private final ShownAnswers answers = new ShownAnswers();
    private final InPortuguese portuguese = new InPortuguese();
    private final Map<String, List<Chapter>> byLanguage = new ConcurrentHashMap<>();

    Handbook(ObjectProvider<CollectionDescription> descriptions, ObjectProvider<OpenApiWebMvcResource> documents) {
        this.descriptions = descriptions;
        this.documents = documents;
    }

    List<Chapter> chapters(HttpServletRequest request, Locale language) {
        boolean inPortuguese = language.getLanguage().equals("pt");
        return byLanguage.computeIfAbsent(inPortuguese ? "pt" : "en", first -> write(document(request), inPortuguese));
    }

    private JsonNode document(HttpServletRequest request) {
        try {
            return JsonMapper.shared().readTree(documents.getObject().openapiJson(request, DOCUMENT, Locale.ENGLISH));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Chapter> write(JsonNode document, boolean inPortuguese) {
        Map<String, JsonNode> operations = new TreeMap<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties()
                .forEach(one -> operations.put(path.getKey() + " " + one.getKey().toUpperCase(Locale.ROOT), one.getValue())));
        List<Chapter> chapters = new ArrayList<>();
        descriptions.stream().sorted(Comparator.comparing(CollectionDescription::name).reversed()).forEach(described ->
                chapters.add(chapter(described.name(), inPortuguese ? portuguese.of(described) : described.description(),
                        taken(operations, described.name()), inPortuguese)));
        while (!operations.isEmpty()) {
            String name = operations.keySet().iterator().next().substring(ApiPath.BASE.length() + 1).replaceFirst("[/ ].*", "");
            Map<String, JsonNode> own = taken(operations, name);
            chapters.add(chapter(name, words(own.values().iterator().next(), inPortuguese).path("summary").asString(), own, inPortuguese));
        }
        return chapters.stream().sorted(Comparator.comparing(Chapter::name)).toList();
    }

    /** The operations of a collection, which are then nobody else's. */
    private static Map<String, JsonNode> taken(Map<String, JsonNode> operations, String name) {
        String address = ApiPath.BASE + "/" + name;
        Map<String, JsonNode> own = new TreeMap<>();
        operations.forEach((call, said) -> {
            if (call.startsWith(address + " ") || call.startsWith(address + "/")) {
                own.put(call, said);
            }
        });
        operations.keySet().removeAll(own.keySet());
        return own;
    }

    /** Where summary and description of an operation stand. */
    private static JsonNode words(JsonNode operation, boolean inPortuguese) {
        return inPortuguese ? operation.path(IN_PORTUGUESE) : operation;
    }

    private Chapter chapter(String name, String description, Map<String, JsonNode> operations, boolean inPortuguese) {
        String href = ApiPath.BASE + "/" + name;
        List<Chapter.Call> calls = new ArrayList<>();
        List<Chapter.Filter> filters = new ArrayList<>();
        List<Chapter.Shown> examples = new ArrayList<>();
        operations.forEach((call, said) -> {
            String[] parts = call.split(" ");
            JsonNode words = words(said, inPortuguese);
            calls.add(new Chapter.Call(parts[1], parts[0], words.path("summary").asString(""), words.path("description").asString("")));
            if (call.equals(href + " GET")) {
                said.path("parameters").forEach(parameter -> filters.add(Bounded.filter(parameter, inPortuguese)));
            }
            if (parts[0].equals(href)) {
                answers.of(said.path("operationId").asString()).ifPresent(examples::add);
            }
        });
        return new Chapter(name, href, description, calls, filters, examples);
    }
}
