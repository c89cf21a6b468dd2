package br.ix.invoice.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.ix.invoice.money.CurrencyMismatch;
import br.ix.invoice.money.Money;
import br.ix.invoice.tax.TaxRule.Kind;
import br.ix.invoice.tax.Taxes.Amount;
import br.ix.invoice.tax.Taxes.Taxable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Whatever the rules: total = lines + tax (P6), a credit mirrors its debit (P5), splitting lines changes no tax, currencies do not mix (P7). */
class TaxesKeepTheSumTest {

    /** Of two, no and three decimals. */
    private static final List<String> CURRENCIES = List.of("BRL", "JPY", "KWD");

    @Property(tries = 2000)
    void theTotalIsTheLinesAndTheTaxesThatTheyDoNotContain(@ForAll("documents") List<Taxable> lines) {
        Taxes taxes = Taxes.on(currencyOf(lines), lines);
        Statistics.label("currency, rows").collect(currencyOf(lines), taxes.amounts().size());
        taxes.amounts().forEach(tax -> Statistics.label("kind").collect(tax.kind()));

        assertThat(taxes.subtotal().plus(of(taxes, Kind.INCLUSIVE))).isEqualTo(sum(lines));
        assertThat(taxes.total()).isEqualTo(sum(lines).plus(of(taxes, Kind.EXCLUSIVE)).plus(of(taxes, Kind.GROSS_UP)));
        assertThat(taxes.taxTotal()).isEqualTo(of(taxes, Kind.INCLUSIVE).plus(of(taxes, Kind.EXCLUSIVE)).plus(of(taxes, Kind.GROSS_UP)));
        assertThat(taxes.payable()).isEqualTo(taxes.total().minus(of(taxes, Kind.WITHHELD)));
    }

    @Property(tries = 2000)
    void aCreditOfTheSameLinesMirrorsEveryTax(@ForAll("documents") List<Taxable> lines) {
        Taxes debit = Taxes.on(currencyOf(lines), lines);
        Taxes credit = Taxes.on(currencyOf(lines), lines.stream().map(line -> new Taxable(line.amount().negated(), line.rules())).toList());

        assertThat(credit.total()).isEqualTo(debit.total().negated());
        assertThat(credit.withheldTotal()).isEqualTo(debit.withheldTotal().negated());
        assertThat(credit.amounts()).extracting(Amount::amount).isEqualTo(debit.amounts().stream().map(tax -> tax.amount().negated()).toList());
        assertThat(credit.amounts()).extracting(Amount::base).isEqualTo(debit.amounts().stream().map(tax -> tax.base().negated()).toList());
    }

    @Property(tries = 2000)
    void splittingOrShufflingLinesChangesNoTax(@ForAll("documents") List<Taxable> lines, @ForAll Random random) {
        List<Taxable> split = new ArrayList<>();
        for (Taxable line : lines) {
            Money part = units(random.nextInt(100_000), currencyOf(lines));
            split.add(new Taxable(part, line.rules()));
            split.add(new Taxable(line.amount().minus(part), line.rules()));
        }
        Collections.shuffle(split, random);

        assertThat(Taxes.on(currencyOf(lines), split)).isEqualTo(Taxes.on(currencyOf(lines), lines));
    }

    @Property(tries = 2000)
    void eachRateIsRoundedOnceOnItsExactSum(@ForAll("documents") List<Taxable> lines) {
        for (Amount tax : Taxes.on(currencyOf(lines), lines).amounts()) {
            assertThat(tax.amount().amount()).as(tax.toString()).isEqualTo(exactly(lines, tax));
        }
    }

    /** Credits by hand: parts of lines, until everything is taken back. */
    @Property(tries = 2000)
    void partsThatAreTakenBackComeToTheWhole(@ForAll("documents") List<Taxable> lines, @ForAll Random random) {
        Taxes document = Taxes.on(currencyOf(lines), lines);
        List<Taxable> remaining = new ArrayList<>(lines);
        List<Amount> standing = document.amounts();
        Money credited = Money.zero(currencyOf(lines));
        for (int credit = 1; credit <= 4; credit++) {
            List<Taxable> before = List.copyOf(remaining);
            int last = credit;
            remaining.replaceAll(line -> last == 4 ? new Taxable(Money.zero(currencyOf(lines)), line.rules())
                    : new Taxable(Money.rounded(line.amount().amount().multiply(BigDecimal.valueOf(random.nextInt(101), 2)), currencyOf(lines), RoundingMode.DOWN), line.rules()));
            Taxes taken = Taxes.takenBack(standing, remaining, sum(remaining).minus(sum(before)));
            standing = standing.stream().map(tax -> after(tax, taken)).toList();
            credited = credited.plus(taken.total());
            assertThat(taken.subtotal().plus(of(taken, Kind.INCLUSIVE))).isEqualTo(sum(remaining).minus(sum(before)));
        }

        assertThat(credited).isEqualTo(document.total().negated());
        assertThat(standing).allSatisfy(tax -> assertThat(tax.base().isZero() && tax.amount().isZero()).isTrue());
    }

    @Property(tries = 500)
    void theWholeTakenBackAtOnceMirrorsTheDocument(@ForAll("documents") List<Taxable> lines) {
        Taxes document = Taxes.on(currencyOf(lines), lines);

        Taxes taken = Taxes.takenBack(document.amounts(), List.of(), sum(lines).negated());

        assertThat(taken.total()).isEqualTo(document.total().negated());
        assertThat(taken.subtotal()).isEqualTo(document.subtotal().negated());
        assertThat(taken.payable()).isEqualTo(document.payable().negated());
    }

    private static Amount after(Amount tax, Taxes taken) {
        Money base = tax.base();
        Money amount = tax.amount();
        for (Amount credit : taken.amounts()) {
            if (credit.isOfSameRate(tax)) {
                base = base.plus(credit.base());
                amount = amount.plus(credit.amount());
            }
        }
        return tax.at(base, amount);
    }

    @Property(tries = 200)
    void amountsOfTwoCurrenciesAreNeverAdded(@ForAll("documents") List<Taxable> lines) {
        List<Taxable> mixed = new ArrayList<>(lines);
        mixed.add(new Taxable(Money.of("1.00", "EUR"), lines.get(0).rules()));

        assertThatThrownBy(() -> Taxes.on(currencyOf(lines), mixed)).isInstanceOf(CurrencyMismatch.class);
    }

    /** The same by whole numbers of cents and hundredths of a hundredth of a percent, over one common denominator. */
    private static BigDecimal exactly(List<Taxable> lines, Amount tax) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (Taxable line : lines) {
            if (line.rules().stream().noneMatch(rule -> rule.code().equals(tax.code()) && rule.kind() == tax.kind()
                    && rule.ratePercent().equals(tax.ratePercent()))) {
                continue;
            }
            BigInteger cents = line.amount().amount().movePointRight(decimalsOf(lines)).toBigIntegerExact();
            BigInteger above = cents.multiply(parts(tax.ratePercent())).multiply(BigInteger.valueOf(1_000_000));
            BigInteger below = BigInteger.valueOf(1_000_000).add(rates(line, Kind.INCLUSIVE)).multiply(tax.kind() == Kind.INCLUSIVE
                    ? BigInteger.valueOf(1_000_000) : BigInteger.valueOf(1_000_000).subtract(rates(line, Kind.GROSS_UP)));
            numerator = numerator.multiply(below).add(above.multiply(denominator));
            denominator = denominator.multiply(below);
        }
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), 0, RoundingMode.HALF_UP).movePointLeft(decimalsOf(lines)).setScale(decimalsOf(lines));
    }

    private static BigInteger parts(BigDecimal percent) {
        return percent.movePointRight(4).toBigIntegerExact();
    }

    private static BigInteger rates(Taxable line, Kind kind) {
        return line.rules().stream().filter(rule -> rule.kind() == kind).map(rule -> parts(rule.ratePercent()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static Money of(Taxes taxes, Kind kind) {
        return taxes.amounts().stream().filter(tax -> tax.kind() == kind).map(Amount::amount)
                .reduce(Money.zero(taxes.subtotal().currency()), Money::plus);
    }

    private static Money sum(List<Taxable> lines) {
        return lines.stream().map(Taxable::amount).reduce(Money.zero(currencyOf(lines)), Money::plus);
    }

    private static Currency currencyOf(List<Taxable> lines) {
        return lines.get(0).amount().currency();
    }

    private static int decimalsOf(List<Taxable> lines) {
        return currencyOf(lines).getDefaultFractionDigits();
    }

    private static Money units(long units, Currency currency) {
        return new Money(BigDecimal.valueOf(units, currency.getDefaultFractionDigits()), currency);
    }

    @Provide
    Arbitrary<List<Taxable>> documents() {
        return Arbitraries.of(CURRENCIES).map(Currency::getInstance).flatMap(TaxesKeepTheSumTest::documents);
    }

    private static Arbitrary<List<Taxable>> documents(Currency currency) {
        Arbitrary<Money> amounts = Arbitraries.longs().between(-500_000, 2_000_000).map(units -> units(units, currency));
        return Combinators.combine(amounts, Arbitraries.subsetOf("ISS", "VAT", "PIS", "IRRF").flatMap(TaxesKeepTheSumTest::rules))
                .as(Taxable::new).list().ofMinSize(1).ofMaxSize(6);
    }

    private static Arbitrary<List<TaxRule>> rules(java.util.Set<String> codes) {
        Arbitrary<List<TaxRule>> rules = Arbitraries.just(List.of());
        for (String code : codes.stream().sorted().toList()) {
            Arbitrary<TaxRule> rule = Combinators.combine(Arbitraries.of(Kind.class), Arbitraries.of("5", "19", "20", "17.5", "0.65", "7.6", "0", "2.0001"))
                    .as((kind, rate) -> Rules.rule(code, kind, kind == Kind.EXEMPT ? "0" : rate));
            rules = Combinators.combine(rules, rule).as((there, added) -> {
                List<TaxRule> more = new ArrayList<>(there);
                more.add(added);
                return List.copyOf(more);
            });
        }
        return rules;
    }
}
