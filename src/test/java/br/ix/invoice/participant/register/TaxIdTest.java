package br.ix.invoice.participant.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 12.ABC.345/01DE-35 is the example of the Receita Federal for the alphanumeric form. */
class TaxIdTest {

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({
        "CNPJ, 12.ABC.345/01DE-35, true",
        "CNPJ, 12abc34501de35,     true",
        "CNPJ, 12ABC34501DE36,     false",
        "CNPJ, 12ABC34501DE3A,     false",
        "CNPJ, 05.506.560/0001-36, true",
        "CNPJ, 05.506.560/0001-37, false",
        "CNPJ, 11.222.333/0001-81, true",
        "CNPJ, 00000000000000,     false",
        "CNPJ, 5506560000136,      false",
        "CNPJ, 12ÀBC34501DE35,     false",
        "CPF,  529.982.247-25,     true",
        "CPF,  529.982.247-26,     false",
        "CPF,  11111111111,        false",
        "CPF,  5299822472A,        false",
    })
    void knowsATaxIdByItsCheckDigits(String type, String taxId, boolean expected) {
        String canonical = TaxId.canonical(taxId);

        assertThat(type.equals("CNPJ") ? TaxId.isCnpj(canonical) : TaxId.isCpf(canonical)).isEqualTo(expected);
    }
}
