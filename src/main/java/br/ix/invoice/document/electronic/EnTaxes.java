package br.ix.invoice.document.electronic;

import br.ix.invoice.document.electronic.ElectronicFile.Gap;
import br.ix.invoice.document.electronic.EnInvoice.Category;
import br.ix.invoice.document.electronic.EnInvoice.Vat;
import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.invoicing.LineView;
import br.ix.invoice.invoicing.TaxView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The taxes of a document in the categories of EN 16931: S (a rate), Z (rate 0), E (exempt), AE (reverse charge: its reason says so in the words of the law), O (no tax
 * at all); and what of each line is net. A line has one category; taxes that the standard does not know are gaps. A charge for having been late is no service and has
 * no tax: beside lines that have one it is E, with this as its reason, as the standard has no line outside of the tax in a document within it.
 */
final class EnTaxes {

    private static final Pattern REVERSE_CHARGE = Pattern.compile("(?i).*(reverse[ -]charge|steuerschuldnerschaft|autoliquida|inversione contabile|verlegd"
            + "|inversi[oó]n del sujeto pasivo).*");
    private static final Category LATE = new Category("E", BigDecimal.ZERO);
    private static final String LATE_REASON = "Late payment charge, not subject to VAT";
    private static final Set<String> KNOWN = Set.of("EXCLUSIVE", "INCLUSIVE", "EXEMPT");

    private final InvoiceView invoice;
    private final int sign;
    private final List<Gap> gaps;
    private final Map<Category, List<LineView>> lines = new LinkedHashMap<>();
    private final Map<Category, Vat> vats = new LinkedHashMap<>();
    private final Map<Integer, BigDecimal> net = new HashMap<>();
    private final Map<Integer, Category> categories = new HashMap<>();

    EnTaxes(InvoiceView invoice, int sign, List<Gap> gaps) {
        this.invoice = invoice;
        this.sign = sign;
        this.gaps = gaps;
        invoice.taxes().stream().filter(tax -> !KNOWN.contains(tax.kind())).forEach(tax -> gaps.add(new Gap("taxes",
                "the tax '%s' is of kind %s, which EN 16931 has no place for".formatted(tax.code(), tax.kind()))));
        invoice.taxes().stream().filter(tax -> KNOWN.contains(tax.kind())).forEach(this::add);
        boolean taxed = lines().stream().anyMatch(line -> !line.taxes().isEmpty());
        lines().forEach(line -> add(line, taxed));
        lines.forEach(this::share);
        if (lines.containsKey(Category.OUTSIDE) && lines.size() > 1) {
            gaps.add(new Gap("lines", "line %d has no tax beside lines that have one: a document is outside of the tax as a whole or not at all"
                    .formatted(lines.get(Category.OUTSIDE).get(0).position())));
        }
    }

    List<Vat> vats() {
        return List.copyOf(vats.values());
    }

    boolean has(String category) {
        return lines.keySet().stream().anyMatch(one -> one.code().equals(category));
    }

    Category of(LineView line) {
        return categories.get(line.position());
    }

    /** What of a line is net, with the sign of its document. */
    BigDecimal net(LineView line) {
        return net.get(line.position());
    }

    private List<LineView> lines() {
        return invoice.lines() == null ? List.of() : invoice.lines();
    }

    private void add(TaxView tax) {
        Category category = category(tax);
        vats.merge(category, new Vat(category, signed(tax.base()), signed(tax.amount()), reason(tax)), EnTaxes::sum);
    }

    /** {@code taxed}: whether any line of the document has a tax. */
    private void add(LineView line, boolean taxed) {
        boolean late = taxed && line.lateFor() != null && line.taxes().isEmpty();
        Category category = late ? LATE : line.taxes().isEmpty() ? Category.OUTSIDE : category(line, line.taxes().get(0));
        if (late) {
            BigDecimal amount = signed(line.amount());
            vats.merge(LATE, new Vat(LATE, amount, amount.subtract(amount), LATE_REASON), EnTaxes::sum);
        }
        if (line.taxes().size() > 1) {
            gaps.add(new Gap("lines", "line %d has %d taxes: EN 16931 has one for each".formatted(line.position(), line.taxes().size())));
        }
        categories.put(line.position(), category);
        lines.computeIfAbsent(category, none -> new ArrayList<>()).add(line);
    }

    private Category category(LineView line, LineView.Tax named) {
        return invoice.taxes().stream()
                .filter(tax -> tax.code().equals(named.code()) && number(tax.ratePercent()).compareTo(number(named.ratePercent())) == 0)
                .findFirst().map(EnTaxes::category).orElse(Category.OUTSIDE);
    }

    private static Category category(TaxView tax) {
        if (tax.kind().equals("EXEMPT")) {
            return new Category(REVERSE_CHARGE.matcher(String.valueOf(tax.reason())).matches() ? "AE" : "E", BigDecimal.ZERO);
        }
        BigDecimal rate = number(tax.ratePercent()).stripTrailingZeros();
        return rate.signum() == 0 ? new Category("Z", BigDecimal.ZERO) : new Category("S", rate.scale() < 0 ? rate.setScale(0, RoundingMode.UNNECESSARY) : rate);
    }

    private static @Nullable String reason(TaxView tax) {
        return tax.kind().equals("EXEMPT") ? tax.reason() == null ? "Exempt" : tax.reason() : null;
    }

    private static Vat sum(Vat one, Vat other) {
        String reason = one.reason() == null || one.reason().equals(other.reason()) ? one.reason() : one.reason() + "; " + other.reason();
        return new Vat(one.category(), one.base().add(other.base()), one.amount().add(other.amount()), reason);
    }

    /** The base of a category is shared among its lines, so that they sum up to it to the cent. */
    private void share(Category category, List<LineView> taxed) {
        BigDecimal gross = taxed.stream().map(line -> signed(line.amount())).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (category.equals(Category.OUTSIDE)) {
            vats.put(category, new Vat(category, gross, gross.subtract(gross), "Not subject to VAT"));
        }
        Vat vat = vats.get(category);
        BigDecimal whole = vat == null ? gross : vat.base();
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal through = BigDecimal.ZERO;
        for (LineView line : taxed) {
            through = through.add(signed(line.amount()));
            BigDecimal netThrough = gross.signum() == 0 ? through : whole.multiply(through).divide(gross, whole.scale(), RoundingMode.HALF_UP);
            net.put(line.position(), netThrough.subtract(before));
            before = netThrough;
        }
    }

    /** An amount with the sign that it has in the standard. */
    BigDecimal signed(String amount) {
        return sign < 0 ? number(amount).negate() : number(amount);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
