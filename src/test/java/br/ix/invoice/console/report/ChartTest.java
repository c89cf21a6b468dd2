package br.ix.invoice.console.report;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.console.page.CsvLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final List<String> MONTHS = List.of("2026-01", "2026-02");

    @Test
    void partsOfAMonthStandOnEachOtherAndTheLargestMonthIsAsHighAsThePicture() {
        Chart chart = Chart.stacked(MONTHS, List.of(series("current", "60", "30"), series("over90", "30", "-5")));

        assertThat(chart.most()).isEqualByComparingTo("90");
        assertThat(chart.bars()).extracting(Chart.Bar::height).containsExactly(120, 60, 60, 0);
        assertThat(chart.bars()).extracting(Chart.Bar::y).containsExactly(70, 10, 130, 130);
    }

    @Test
    void barsStandBesideEachOther() {
        Chart chart = Chart.grouped(MONTHS, List.of(series("issued", "90", "45"), series("received", "0", "90")));

        assertThat(chart.bars()).extracting(Chart.Bar::height).containsExactly(180, 0, 90, 180);
        assertThat(chart.bars()).extracting(Chart.Bar::x).isSorted();
        assertThat(chart.labels()).extracting(Chart.Label::month).containsExactly("2026-01", "2026-02");
    }

    @Test
    void aTextThatIsAFormulaIsMadeHarmless() {
        assertThat(CsvLine.of(List.of("=cmd|' /C calc'!A0"), List.of("-1.00"))).isEqualTo("\"'=cmd|' /C calc'!A0\",-1.00\r\n");
        assertThat(CsvLine.of(List.of("10 \"G\""), List.of())).isEqualTo("\"10 \"\"G\"\"\"\r\n");
    }

    private static Chart.Series series(String kind, String january, String february) {
        return new Chart.Series(kind, Map.of("2026-01", new BigDecimal(january), "2026-02", new BigDecimal(february)));
    }
}
