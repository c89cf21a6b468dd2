package br.ix.invoice.rest.json;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * The JSON of the API: nothing is guessed. An unknown field, a field given twice, a number where a string belongs and the
 * reverse are faults; depth and length have limits. Only what enters and leaves over HTTP is read so, events are not.
 * Public: every part of the conventions reads and writes with it.
 */
public final class StrictJson {

    /** Bytes of a JSON body; files come as multipart and are not read as JSON. */
    public static final int LONGEST_BODY = 10 * 1024 * 1024;

    /** Characters of any text in a body. */
    public static final int LONGEST_TEXT = 1_000_000;

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(50).maxStringLength(LONGEST_TEXT).maxNumberLength(60).maxNameLength(200)
            .maxDocumentLength(LONGEST_BODY).build();

    private static final JsonMapper MAPPER = build();

    private StrictJson() {
    }

    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** What a body holds, for a body that is in a tree already; refused (400) as one that comes over HTTP. */
    public static <T> T bound(JsonNode body, Class<T> type) {
        if (body.isNull()) {
            throw UnreadableBody.unreadable(UnreadableBody.NO_BODY);
        }
        RememberedBody.refuseNul(body);
        try {
            return MAPPER.treeToValue(body, type);
        } catch (JacksonException fault) {
            throw UnreadableBody.refusal(fault, body);
        }
    }

    private static JsonMapper build() {
        JsonMapper.Builder builder = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(LIMITS).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
        refuse(builder, LogicalType.Textual,
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean));
        List<CoercionInputShape> texts = List.of(CoercionInputShape.String, CoercionInputShape.EmptyString);
        refuse(builder, LogicalType.Integer, texts);
        refuse(builder, LogicalType.Float, texts);
        refuse(builder, LogicalType.Boolean, texts);
        refuse(builder, LogicalType.Boolean, List.of(CoercionInputShape.Integer, CoercionInputShape.Float));
        return builder.build();
    }

    private static void refuse(JsonMapper.Builder builder, LogicalType target, List<CoercionInputShape> shapes) {
        builder.withCoercionConfig(target, rules -> shapes.forEach(shape -> rules.setCoercion(shape, CoercionAction.Fail)));
    }
}
