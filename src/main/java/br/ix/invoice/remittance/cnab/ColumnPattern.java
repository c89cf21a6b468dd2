package br.ix.invoice.remittance.cnab;

import br.ix.invoice.boleto.Agreement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pattern of the definition with its words filled in: {@code {agency:5}} is the agency with zeros on the left to five columns. */
final class ColumnPattern {

    private static final Pattern WORD = Pattern.compile("\\{([a-zA-Z]+)(?::([0-9]+))?}");

    private final Map<String, String> words = new HashMap<>();

    static ColumnPattern of(Agreement agreement) {
        ColumnPattern pattern = new ColumnPattern();
        pattern.words.put("agreement", Objects.toString(agreement.agreement(), ""));
        pattern.words.put("wallet", Objects.toString(agreement.wallet(), ""));
        pattern.words.put("agency", Objects.toString(agreement.agency(), ""));
        pattern.words.put("agencyDigit", agreement.agencyDigit());
        pattern.words.put("account", agreement.accountNumber());
        pattern.words.put("accountDigit", agreement.accountDigit());
        return pattern;
    }

    ColumnPattern with(TitleInstruction title) {
        String number = title.ourNumber();
        int dash = number.indexOf('-');
        words.put("number", dash < 0 ? number : number.substring(0, dash));
        words.put("digit", dash < 0 ? "" : number.substring(dash + 1));
        words.put("document", document(title.number()));
        words.put("sequence", Long.toString(title.sequence()));
        return this;
    }

    /** The number of the invoice without dots and spaces, its end where it has no room. */
    private static String document(String number) {
        String plain = FixedLine.plain(number).replaceAll("[^0-9A-Z]", "");
        return plain.substring(Math.max(0, plain.length() - 15));
    }

    String fill(String pattern) {
        Matcher matcher = WORD.matcher(pattern);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String value = words.getOrDefault(matcher.group(1), "");
            int width = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
            matcher.appendReplacement(filled, Matcher.quoteReplacement("0".repeat(Math.max(0, width - value.length())) + value));
        }
        return matcher.appendTail(filled).toString();
    }
}
