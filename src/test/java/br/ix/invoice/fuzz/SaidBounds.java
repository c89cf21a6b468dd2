package br.ix.invoice.fuzz;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a message of a refusal says about a field, as keywords of JSON Schema. */
final class SaidBounds {

    private static final Map<Pattern, BiConsumer<MatchResult, ObjectNode>> SAID = new LinkedHashMap<>();

    static {
        say("has more than ([\\d,]+) characters.*", (said, schema) -> schema.put("maxLength", Integer.parseInt(said.group(1).replace(",", ""))));
        say("is not a day of the form yyyy-mm-dd.*", (said, schema) -> schema.put("format", "date").put("maxLength", 10));
        say("is not a plain decimal of 0 or more with up to (\\d+) digits and (\\d) decimals", (said, schema) -> decimal(schema, "", said));
        say("is not a plain decimal above 0 with up to (\\d+) digits and (\\d) decimals", (said, schema) -> decimal(schema, "", said));
        say("is not a plain decimal above -100 with up to (\\d+) digits and (\\d) decimals", (said, schema) -> decimal(schema, "-?", said));
        say("is not a plain decimal from 0 to 100 with up to (\\d) decimals", (said, schema) -> schema.put("pattern", "^(100(\\.0{1,%s})?|\\d{1,2}(\\.\\d{1,%s})?)$".formatted(said.group(1), said.group(1))).put("maxLength", 8));
        say("is none of (.*)", (said, schema) -> words(schema, said.group(1)));
        say("is not a whole number from (\\d+) to (\\d+)", (said, schema) -> schema.put("minimum", Long.parseLong(said.group(1))).put("maximum", Long.parseLong(said.group(2))));
        say("is not an AS number from (\\d+) to (\\d+)", (said, schema) -> schema.put("minimum", Long.parseLong(said.group(1))).put("maximum", Long.parseLong(said.group(2))));
        say("is not an ISO 3166 code.*", (said, schema) -> schema.put("pattern", "^[A-Za-z]{2}$").put("maxLength", 2));
        say("is not an ISO 4217 code.*", (said, schema) -> schema.put("pattern", "^[A-Za-z]{3}$").put("maxLength", 3));
        say("is not an e-mail address", (said, schema) -> schema.put("format", "email"));
        say("(is not|must be) a month.*", (said, schema) -> schema.put("pattern", "^\\d{4}-\\d{2}$").put("maxLength", 7));
        say("must be an instant of RFC 3339.*", (said, schema) -> schema.put("format", "date-time").put("maxLength", 40));
        say("(?:is|must be) one of (.*)", (said, schema) -> words(schema, said.group(1)));
        say("is not a (?:state|kind) of .*; there are (.*)", (said, schema) -> words(schema, said.group(1)));
        say("must be true or false|is neither true nor false", (said, schema) -> words(schema, "false, true"));
        say("must be (lines|text)", (said, schema) -> words(schema, said.group(1)));
        say("must be an ASN from \\d+ to \\d+", (said, schema) -> schema.put("pattern", "^[0-9]{1,10}$").put("maxLength", 10));
        say("must be a day.*", (said, schema) -> schema.put("format", "date").put("maxLength", 10));
        say("must be one or more of .*", (said, schema) -> schema.put("minItems", 1).put("maxItems", 1_000));
        say("is not a code of 1 to (\\d+) small letters, digits and dashes", (said, schema) -> word(schema, "a-z0-9-", said));
        say("is not a code of 1 to (\\d+) letters, digits, dots, dashes and underscores", (said, schema) -> word(schema, "A-Za-z0-9._-", said));
        say("is not a name of 1 to (\\d+) letters, digits and dashes", (said, schema) -> word(schema, "A-Za-z0-9-", said));
        say("is not 1 to (\\d+) capitals, digits and dashes", (said, schema) -> word(schema, "A-Z0-9-", said));
        say("must be 1 to (\\d+) of a-z, 0-9, '.', '_', '@', '-', with a letter or digit first", (said, schema) -> word(schema, "a-z0-9._@-", said));
        say("must have (\\d+) to (\\d+) characters", (said, schema) -> schema.put("minLength", Integer.parseInt(said.group(1))).put("maxLength", Integer.parseInt(said.group(2))));
        say("is required, at most (\\d+) characters", (said, schema) -> schema.put("maxLength", Integer.parseInt(said.group(1))).put("required", true));
        say("must have at most (\\d+) characters", (said, schema) -> schema.put("maxLength", Integer.parseInt(said.group(1))));
        say("must have (\\d+) characters at least and (\\d+) bytes at most", (said, schema) -> schema.put("minLength", Integer.parseInt(said.group(1))).put("maxLength", Integer.parseInt(said.group(2))));
        say("must (?:be|have) (\\d+) to ([\\d,]+)(?: ids of .*| lines.*|, or be left out.*)", (said, schema) -> items(schema, said.group(2)).put("minItems", Integer.parseInt(said.group(1))));
        say("has more than ([\\d,]+)", (said, schema) -> items(schema, said.group(1)));
        // What names another thing is as long as names are: 60 characters of a reference from outside, 36 of an id.
        say("(?i)(there is no .*|is no .*|is not a region of the time zone database.*|is not the (issuer|id) of .*)", (said, schema) -> schema.put("maxLength", 64));
    }

    private SaidBounds() {
    }

    /** Adds what the message says; whether it says anything. */
    static boolean add(String message, ObjectNode schema) {
        for (Map.Entry<Pattern, BiConsumer<MatchResult, ObjectNode>> one : SAID.entrySet()) {
            Matcher said = one.getKey().matcher(message);
            if (said.matches()) {
                one.getValue().accept(said.toMatchResult(), schema);
                return true;
            }
        }
        return false;
    }

    private static void say(String message, BiConsumer<MatchResult, ObjectNode> keywords) {
        SAID.put(Pattern.compile(message), keywords);
    }

    private static void decimal(ObjectNode schema, String sign, MatchResult said) {
        int digits = Integer.parseInt(said.group(1));
        schema.put("pattern", "^%s\\d{1,%d}(\\.\\d{1,%s})?$".formatted(sign, digits, said.group(2))).put("maxLength", digits + 6);
    }

    private static void word(ObjectNode schema, String letters, MatchResult said) {
        schema.put("pattern", "^[" + letters + "]+$").put("minLength", 1).put("maxLength", Integer.parseInt(said.group(1)));
    }

    private static ObjectNode items(ObjectNode schema, String most) {
        return schema.put("maxItems", Integer.parseInt(most.replace(",", "")));
    }

    private static void words(ObjectNode schema, String list) {
        ArrayNode words = schema.putArray("enum");
        Arrays.stream(list.replaceAll("[\\[\\]']", "").split(", ")).sorted().forEach(words::add);
    }
}
