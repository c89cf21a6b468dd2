package br.ix.invoice.tax;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ix.Exchange;
import br.ix.invoice.tax.TaxRule.Kind;
import br.ix.invoice.tax.TaxScope.CustomerClass;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rules count for a supply. */
class TaxBookTest {

    private static final Exchange SAO_PAULO = at("BR", "SP", "São Paulo");

    @ParameterizedTest(name = "{0} of {1} against {2} in {3}: {4}")
    @CsvSource(nullValues = "-", value = {
        "COMPANY, CNPJ, BR, BR, true", "COMPANY, OTHER, -, BR, true", "COMPANY, CPF, BR, BR, false", "COMPANY, CNPJ, US, BR, false",
        "PERSON, CPF, BR, BR, true", "PERSON, CPF, US, BR, false", "FOREIGN, OTHER, US, BR, true", "FOREIGN, OTHER, US, -, false",
        "FOREIGN, OTHER, BR, BR, false", "-, OTHER, US, BR, true"})
    void aCustomerIsOfOneClass(@Nullable CustomerClass wanted, String taxIdType, @Nullable String country, @Nullable String home, boolean counts) {
        TaxBook book = new TaxBook(List.of(Rules.rule("T", Kind.EXCLUSIVE, "5", new TaxScope(null, null, null, null, null, wanted, null))));

        assertThat(book.of(new Supply(at(home, null, null), new Supply.Customer("org", taxIdType, country), "PORT", day("2026-10-31")))).hasSize(counts ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource(nullValues = "-", value = {"BR, -, -, true", "BR, SP, -, true", "BR, SP, SAO PAULO, true", "BR, -, são paulo, true",
        "BR, RJ, -, false", "PT, -, -, false", "BR, SP, Campinas, false"})
    void thePlaceIsThatOfTheExchange(String country, @Nullable String state, @Nullable String city, boolean counts) {
        TaxBook book = new TaxBook(List.of(Rules.rule("T", Kind.EXCLUSIVE, "5", new TaxScope(country, state, city, null, null, null, null))));

        assertThat(book.of(supply("PORT", "2026-10-31"))).hasSize(counts ? 1 : 0);
    }

    @Test
    void ofEachTaxTheMostSpecificRuleCounts() {
        TaxRule country = Rules.rule("ISS", Kind.GROSS_UP, "2", new TaxScope("BR", null, null, null, null, null, null));
        TaxRule city = Rules.rule("ISS", Kind.GROSS_UP, "5", new TaxScope("BR", "SP", "São Paulo", null, null, null, null));
        TaxRule service = Rules.rule("ISS", Kind.GROSS_UP, "3", new TaxScope(null, null, null, "PORT", null, null, null));
        TaxRule customer = Rules.rule("ISS", Kind.EXEMPT, "0", new TaxScope(null, null, null, null, null, null, "org"));
        TaxRule other = Rules.rule("PIS", Kind.GROSS_UP, "0.65");

        assertThat(new TaxBook(List.of(country, city, other)).of(supply("PORT", "2026-10-31"))).containsExactly(city, other);
        assertThat(new TaxBook(List.of(service, city, country)).of(supply("PORT", "2026-10-31"))).containsExactly(service);
        assertThat(new TaxBook(List.of(service, city, country)).of(supply("VLAN", "2026-10-31"))).containsExactly(city);
        assertThat(new TaxBook(List.of(service, customer, city)).of(supply("PORT", "2026-10-31"))).containsExactly(customer);
    }

    @Test
    void aRuleCountsFromItsFirstToItsLastDay() {
        TaxRule old = Rules.valid(Rules.rule("ISS", Kind.GROSS_UP, "2"), "2025-01-01", "2026-10-30");
        TaxRule present = Rules.valid(Rules.rule("ISS", Kind.GROSS_UP, "5"), "2026-10-31", null);
        TaxBook book = new TaxBook(List.of(old, present));

        assertThat(book.of(supply("PORT", "2024-12-31"))).isEmpty();
        assertThat(book.of(supply("PORT", "2026-10-30"))).containsExactly(old);
        assertThat(book.of(supply("PORT", "2026-10-31"))).containsExactly(present);
        assertThat(old.isAmbiguousWith(present)).isFalse();
        assertThat(present.isAmbiguousWith(Rules.valid(present, "2027-01-01", null))).isTrue();
    }

    @Test
    void aLineByHandMeetsRulesForEveryServiceOnly() {
        TaxRule every = Rules.rule("ISS", Kind.GROSS_UP, "2");
        TaxRule port = Rules.rule("ISS", Kind.GROSS_UP, "3", new TaxScope(null, null, null, "PORT", null, null, null));

        assertThat(new TaxBook(List.of(every, port)).of(supply(null, "2026-10-31"))).containsExactly(every);
    }

    private static Supply supply(@Nullable String service, String day) {
        return new Supply(SAO_PAULO, new Supply.Customer("org", "CNPJ", "BR"), service, day(day));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Exchange at(@Nullable String country, @Nullable String state, @Nullable String city) {
        return new Exchange(1, "sp", "São Paulo", ZoneOffset.UTC, Currency.getInstance("BRL"), city, state, country, null);
    }
}
