package br.ix.invoice.participant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxIdTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # type | id                 | shown
            CNPJ   | 05506560000136     | CNPJ 05.506.560/0001-36
            CNPJ   | 12ABC34501DE35     | CNPJ 12.ABC.345/01DE-35
            CPF    | 12345678909        | CPF 123.456.789-09
            CNPJ   | 05.506.560/0001-36 | CNPJ 05.506.560/0001-36
            OTHER  | DE 123456789       | DE 123456789
            """)
    void writesATaxIdAsPeopleDo(String type, String id, String shown) {
        assertThat(TaxIdText.of(type, id)).isEqualTo(shown);
    }
}
