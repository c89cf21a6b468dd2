package br.ix.invoice.participant;

import java.util.Locale;
import java.util.Map;

/** A tax id as people write it: a CNPJ (14 digits or letters) and a CPF (11 digits) with their signs, any other as it is. */
final class TaxIdText {

    private static final Map<String, String> MASKS = Map.of("CNPJ", "##.###.###/####-##", "CPF", "###.###.###-##");

    private TaxIdText() {
    }

    /** For example {@code CNPJ 12.ABC.345/01DE-35}; an id of type {@code OTHER} stands alone. */
    static String of(String type, String id) {
        String mask = MASKS.get(type.toUpperCase(Locale.ROOT));
        return mask == null ? id : type + " " + masked(id, mask);
    }

    private static String masked(String id, String mask) {
        if (id.length() != mask.chars().filter(sign -> sign == '#').count()) {
            return id;
        }
        StringBuilder masked = new StringBuilder();
        int next = 0;
        for (char sign : mask.toCharArray()) {
            masked.append(sign == '#' ? id.charAt(next++) : sign);
        }
        return masked.toString();
    }
}
