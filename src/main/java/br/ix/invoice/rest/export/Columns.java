package br.ix.invoice.rest.export;

import br.ix.invoice.rest.json.StrictJson;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;

/**
 * The columns of a list: the fields of its items as JSON names them, those of an object within as {@code address.city}. A list within, or an object
 * whose fields nobody knows beforehand, is one column with its JSON. They follow from the type alone, so an empty list has them, too.
 */
final class Columns {

    private static final JsonMapper WRITER = StrictJson.mapper();
    /** Reads what the other wrote: without its limits. */
    private static final JsonMapper READER = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    /** Of a type within itself. */
    private static final int DEEPEST = 6;
    private static final String END = "\r\n";

    private final List<List<String>> paths;

    private Columns(List<List<String>> paths) {
        this.paths = paths;
    }

    static Columns of(Type item) {
        List<List<String>> paths = new ArrayList<>();
        collect(WRITER.constructType(item), List.of(), paths);
        return new Columns(paths);
    }

    private static void collect(JavaType type, List<String> path, List<List<String>> paths) {
        List<BeanProperty> fields = path.size() == DEEPEST ? List.of() : fields(type);
        if (fields.isEmpty()) {
            paths.add(path);
        }
        for (BeanProperty field : fields) {
            List<String> deeper = new ArrayList<>(path);
            deeper.add(field.getName());
            collect(field.getType(), deeper, paths);
        }
    }

    private static List<BeanProperty> fields(JavaType type) {
        List<BeanProperty> fields = new ArrayList<>();
        WRITER.acceptJsonFormatVisitor(type, new JsonFormatVisitorWrapper.Base() {
            @Override
            public JsonObjectFormatVisitor expectObjectFormat(JavaType object) {
                return new JsonObjectFormatVisitor.Base(getContext()) {
                    @Override
                    public void property(BeanProperty field) {
                        fields.add(field);
                    }

                    @Override
                    public void optionalProperty(BeanProperty field) {
                        fields.add(field);
                    }
                };
            }
        });
        return fields;
    }

    String header() {
        return paths.stream().map(path -> CsvText.cell(String.join(".", path))).collect(Collectors.joining(",", "", END));
    }

    String line(Object item) {
        JsonNode json = READER.readTree(WRITER.writeValueAsBytes(item));
        return paths.stream().map(path -> cell(json, path)).collect(Collectors.joining(",", "", END));
    }

    private static String cell(JsonNode item, List<String> path) {
        JsonNode value = item;
        for (String name : path) {
            value = value.path(name);
        }
        return value.isNull() || value.isMissingNode() ? "" : CsvText.cell(value.isString() ? value.stringValue() : value.toString());
    }
}
