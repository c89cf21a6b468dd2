package br.ix.invoice.rest.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+55 11 4000-0000", "-1-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "-", "-1,5"})
    void aTextThatASpreadsheetWouldTakeForAFormulaIsDefused(String text) {
        assertThat(CsvText.cell(text).replaceFirst("^\"", "")).startsWith("'" + text.charAt(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-690.00", "-1", "0.00", "690.0000", "2026-10-01", "IXBR01 000.051.234", "Conexão Ágil", "a=b"})
    void aPlainNumberAndAnyOtherTextStayAsTheyAre(String text) {
        assertThat(CsvText.cell(text)).isEqualTo(text);
    }

    @Test
    void aTextWithASeparatorAQuoteOrALineEndStandsInQuotes() {
        assertThat(CsvText.cell("10 \"G\", port")).isEqualTo("\"10 \"\"G\"\", port\"");
        assertThat(CsvText.cell("two\nlines")).isEqualTo("\"two\nlines\"");
        assertThat(CsvText.cell("\t=1")).isEqualTo("\"'\t=1\"");
        assertThat(CsvText.cell("\r=1")).isEqualTo("\"'\r=1\"");
    }
}
