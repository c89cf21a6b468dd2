package br.ix.invoice.contract.text;

import br.ix.invoice.contract.text.PrintedFacts.Party;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The placeholders of contracts, {@code {razao_social}} for example, named as in INVOICE. A fact that is not known is printed as nothing;
 * what is in braces and no placeholder stays as it is. Public: registers and faces print with it.
 */
public final class Placeholders {

    private static final Pattern BRACES = Pattern.compile("\\{([a-z][a-z0-9_]{1,40})}");

    private static final Map<String, Function<PrintedFacts, @Nullable String>> KNOWN = known();

    private Placeholders() {
    }

    private static Map<String, Function<PrintedFacts, @Nullable String>> known() {
        Map<String, Function<PrintedFacts, @Nullable String>> known = new TreeMap<>();
        party(known, "razao_social", Party::legalName);
        party(known, "cnpj", Party::taxId);
        party(known, "endereco_rua", Party::street);
        party(known, "endereco_numero", Party::number);
        party(known, "endereco_complemento", Party::complement);
        party(known, "endereco_bairro", Party::district);
        party(known, "endereco_cidade", Party::city);
        party(known, "endereco_estado", Party::state);
        party(known, "endereco_cep", Party::postalCode);
        party(known, "endereco_pais", Party::country);
        party(known, "responsavel", Party::responsible);
        known.put("asn", facts -> Long.toString(facts.asn()));
        known.put("ix_codigo", PrintedFacts::exchange);
        known.put("ix_nome", PrintedFacts::exchangeName);
        return Map.copyOf(known);
    }

    private static void party(Map<String, Function<PrintedFacts, @Nullable String>> known, String name, Function<Party, @Nullable String> fact) {
        known.put(name, facts -> fact.apply(facts.party()));
    }

    /** All names, in order. */
    public static List<String> names() {
        return KNOWN.keySet().stream().sorted().toList();
    }

    /** The clean text with the facts in the place of their names; they are text, never markup. */
    public static String printed(String clean, PrintedFacts facts) {
        return BRACES.matcher(clean).replaceAll(found -> Matcher.quoteReplacement(value(found.group(), found.group(1), facts)));
    }

    private static String value(String braces, String name, PrintedFacts facts) {
        Function<PrintedFacts, @Nullable String> fact = KNOWN.get(name);
        if (fact == null) {
            return braces;
        }
        String text = fact.apply(facts);
        return text == null ? "" : Markup.escapedValue(text);
    }

    /** What looks like a placeholder in a text and is none. */
    public static List<String> unknownIn(String text) {
        return BRACES.matcher(text).results().map(found -> found.group(1)).filter(name -> !KNOWN.containsKey(name)).distinct().toList();
    }
}
