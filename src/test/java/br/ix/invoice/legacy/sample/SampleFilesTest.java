package br.ix.invoice.legacy.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleFilesTest {

    private final Map<String, String> files = SampleFiles.texts(YearMonth.of(2026, 9));

    @ParameterizedTest(name = "{0} has {1} records")
    @CsvSource({"exchanges.csv, 26", "organisations.csv, 629", "participants.csv, 908", "profiles.csv, 2", "services.csv, 4", "prices.csv, 104"})
    void hasTheNumbersOfDecember2014(String file, int records) {
        assertThat(records(file)).hasSize(records);
    }

    @Test
    void hasThePricesOfJuly2017InSaoPauloAndNoneToPayElsewhere() {
        assertThat(records("prices.csv")).filteredOn(line -> line.contains(",sp,")).containsExactly(
                "PORT-1G,sp,115.00,BRL,2014-12-01", "PORT-10G,sp,690.00,BRL,2014-12-01",
                "PORT-100G,sp,5520.00,BRL,2014-12-01", "SETUP,sp,300.00,BRL,2014-12-01");
        assertThat(records("prices.csv")).filteredOn(line -> !line.contains(",sp,")).hasSize(100).allMatch(line -> line.contains(",0.00,"));
    }

    @Test
    void portsOf2014WereChargedElsewhereUntilTheMonthThatIsBilledFirst() {
        assertThat(records("subscriptions.csv")).filteredOn(line -> line.contains(",2014-12-01,")).hasSize(908)
                .allMatch(line -> line.endsWith(",2026-08-31"));
    }

    @Test
    void somePortsBeginAndSomeEndWithinTheMonthThatIsBilledFirst() {
        assertThat(records("subscriptions.csv")).filteredOn(line -> line.contains(",2026-09-11,")).hasSize(46);
        assertThat(records("subscriptions.csv")).filteredOn(line -> line.contains(",2026-09-20,")).hasSize(23);
    }

    @Test
    void legalNamesAndTaxIdsAreUnique() {
        assertThat(records("organisations.csv")).extracting(line -> line.split(",")[1]).doesNotHaveDuplicates();
        assertThat(records("organisations.csv")).extracting(line -> line.split(",")[2]).doesNotHaveDuplicates()
                .allMatch(cnpj -> cnpj.matches("IX[0-9A-Z]{6}0001[0-9]{2}"));
    }

    @Test
    void isTheSameEachTime() {
        assertThat(SampleFiles.texts(YearMonth.of(2026, 9))).isEqualTo(files);
    }

    private List<String> records(String file) {
        return files.get(file).lines().skip(1).toList();
    }
}
