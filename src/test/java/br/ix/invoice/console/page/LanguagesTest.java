package br.ix.invoice.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # what the browser prefers    | language
            -                             | en
            pt                            | pt
            pt-BR,pt;q=0.9,en;q=0.8       | pt
            en-GB,en;q=0.9,pt;q=0.8       | en
            de-DE,de;q=0.9                | en
            de;q=0.9,pt;q=0.5             | pt
            fr, not a language !!         | en
            """)
    void theFirstThatTheBrowserPrefersOfThoseOffered(String preferred, String language) {
        assertThat(Languages.preferred(preferred).getLanguage()).isEqualTo(language);
    }
}
