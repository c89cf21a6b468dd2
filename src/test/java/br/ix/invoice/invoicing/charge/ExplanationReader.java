package br.ix.invoice.invoicing.charge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an explanation as a clerk with a calculator does, and says where its figures do not come to the amount. Its words are written
 * here once more on purpose: what it reads is the text, not the product's parts.
 */
final class ExplanationReader {

    private static final List<String> ENGLISH = List.of("less", "charged before", "corrects", "rounded half up",
            "running total rounded half up", "before", "in", "on the running total", "(?:whole month|whole months)", "of", "days|months|month",
            "by", "; each month rounded half up: ");
    private static final List<String> PORTUGUESE = List.of("menos", "já cobrado", "corrige", "arredondado \\(metade para cima\\)",
            "total acumulado arredondado \\(metade para cima\\)", "já acumulado", "em", "sobre o total acumulado",
            "(?:mês inteiro|meses inteiros)", "de", "dias|meses|mês", "pela regra", "; cada mês arredondado (metade para cima): ");
    private static final String NUMBER = "(-?[\\d.,]+)";

    private final Locale language;
    private final String sign;
    private final BigDecimal unit;
    private final Pattern correction;
    private final Pattern sentence;
    private final Pattern runningTotal;
    private final Pattern month;
    private final Pattern wholeMonths;
    private final Pattern part;
    private final Pattern price;
    private final String eachMonth;

    private ExplanationReader(Locale language, Currency currency, List<String> word) {
        this.language = language;
        this.sign = Pattern.quote(currency.getCurrencyCode().equals("BRL") && isPortuguese() ? "R$" : currency.getCurrencyCode()) + " ";
        this.unit = BigDecimal.ONE.movePointLeft(currency.getDefaultFractionDigits());
        this.correction = Pattern.compile("(.*), " + word.get(0) + " " + money() + " " + word.get(1) + " \\(" + word.get(2) + " .+\\) = " + money());
        this.sentence = Pattern.compile("(.*?)(?:, " + word.get(3) + ")? = " + money());
        this.runningTotal = Pattern.compile("(.*); " + word.get(4) + " " + money() + ", " + word.get(0) + " " + money() + " " + word.get(5));
        this.month = Pattern.compile("(.*) " + word.get(6) + " [\\d/-]{7}(, " + word.get(7) + ")?: " + money());
        this.wholeMonths = Pattern.compile(NUMBER + " " + word.get(8) + ": (?:" + NUMBER + " × )?" + money());
        this.part = Pattern.compile(NUMBER + " " + word.get(9) + " " + NUMBER + " (?:" + word.get(10) + ")(?: \\(30E/360\\)| " + word.get(11) + " \\w+)?");
        this.price = Pattern.compile(NUMBER + " × " + money() + "((?:, " + word.get(0) + " " + NUMBER + "% \\([^)]+\\))*)");
        this.eachMonth = word.get(12);
    }

    static ExplanationReader of(Locale language, Currency currency) {
        return new ExplanationReader(language, currency, language.getLanguage().equals("pt") ? PORTUGUESE : ENGLISH);
    }

    /** What is wrong with it, null where its figures come to the amount. */
    @Nullable String fault(String said, BigDecimal amount) {
        String explanation = said.replaceFirst("(; (the service|o serviço) \\S+ (on|em) [\\d/-]{10}){1,2}$", "");
        Matcher corrected = correction.matcher(explanation);
        if (corrected.matches()) {
            BigDecimal now = number(corrected.group(3)).add(number(corrected.group(2)));
            return number(corrected.group(3)).compareTo(amount) != 0 ? "says another amount" : faultOfRating(corrected.group(1), now);
        }
        return faultOfRating(explanation, amount);
    }

    private @Nullable String faultOfRating(String text, BigDecimal result) {
        Matcher one = sentence.matcher(text);
        if (!one.matches()) {
            String[] words = text.split(": ");
            return words.length == 2 && number(words[1].replaceFirst(sign, "")).compareTo(result) == 0 ? null : "is not understood";
        }
        if (number(one.group(2)).compareTo(result) != 0) {
            return "comes to another amount";
        }
        int months = one.group(1).indexOf(eachMonth);
        Matcher total = runningTotal.matcher(one.group(1));
        if (months >= 0) {
            return faultOfMonths(one.group(1).substring(months + eachMonth.length()), cost(one.group(1).substring(0, months)), result);
        }
        if (total.matches()) {
            BigDecimal reached = number(total.group(2)).subtract(number(total.group(3)));
            return reached.compareTo(result) == 0 && isWithinUnit(cost(total.group(1)), result) ? null : "has a wrong running total";
        }
        return round(cost(one.group(1))).compareTo(result) == 0 ? null : "has a formula that comes to " + cost(one.group(1));
    }

    private @Nullable String faultOfMonths(String parts, BigDecimal each, BigDecimal result) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String text : parts.split(" \\+ ")) {
            Matcher whole = wholeMonths.matcher(text);
            Matcher used = month.matcher(text);
            if (whole.matches()) {
                if (number(whole.group(3)).compareTo(round(each)) != 0) {
                    return "has a wrong whole month";
                }
                sum = sum.add(number(whole.group(1)).multiply(number(whole.group(3))));
            } else if (used.matches()) {
                BigDecimal exact = each.multiply(fraction(used.group(1)));
                BigDecimal said = number(used.group(3));
                if (used.group(2) == null ? round(exact).compareTo(said) != 0 : !isWithinUnit(exact, said)) {
                    return "has a wrong month: " + text;
                }
                sum = sum.add(said);
            } else {
                return "has a month that is not understood: " + text;
            }
        }
        return sum.compareTo(result) == 0 ? null : "has months that come to " + sum;
    }

    /** The part of the price, without rounding. */
    private BigDecimal cost(String formula) {
        Matcher used = Pattern.compile("(" + part.pattern() + ") × (.*)").matcher(formula);
        String priced = used.matches() ? used.group(used.groupCount()) : formula;
        Matcher found = price.matcher(priced);
        if (!found.matches()) {
            throw new AssertionError("No price in " + formula);
        }
        BigDecimal cost = number(found.group(1)).multiply(number(found.group(2)));
        Matcher discount = Pattern.compile(NUMBER + "%").matcher(found.group(3));
        while (discount.find()) {
            cost = cost.multiply(new BigDecimal(100).subtract(number(discount.group(1)))).movePointLeft(2);
        }
        return used.matches() ? cost.multiply(fraction(used.group(1))) : cost;
    }

    private BigDecimal fraction(String text) {
        Matcher found = part.matcher(text);
        if (!found.matches()) {
            throw new AssertionError("No part of a month in " + text);
        }
        return number(found.group(1)).divide(number(found.group(2)), 40, RoundingMode.HALF_UP);
    }

    private BigDecimal round(BigDecimal exact) {
        return exact.setScale(30, RoundingMode.HALF_UP).setScale(unit.scale(), RoundingMode.HALF_UP);
    }

    private boolean isWithinUnit(BigDecimal exact, BigDecimal said) {
        return exact.subtract(said).abs().compareTo(unit) <= 0;
    }

    private String money() {
        return sign + NUMBER;
    }

    private boolean isPortuguese() {
        return language.getLanguage().equals("pt");
    }

    private BigDecimal number(String text) {
        return new BigDecimal(isPortuguese() ? text.replace(".", "").replace(',', '.') : text.replace(",", ""));
    }
}
