package br.ix.invoice.contract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    private static final PrintedFacts FACTS = new PrintedFacts(new PrintedFacts.Party("Rede <Exemplo> & Filhos $1", "12.ABC.345/01DE-35", "Rua A",
            "10", null, "Centro", "Recife", "PE", "50000-000", "BR", "Ana Silva"), 64500, "pe", "Recife - PE");

    @Test
    void printsFactsInThePlaceOfTheirNames() {
        String text = "{razao_social}, {cnpj}, {endereco_rua} {endereco_numero}{endereco_complemento}, {endereco_bairro}, {endereco_cidade}/{endereco_estado}, "
                + "{endereco_cep} {endereco_pais}, {responsavel}: AS{asn} {ix_codigo} {ix_nome}";

        assertThat(Placeholders.printed(text, FACTS)).isEqualTo("Rede &lt;Exemplo&gt; &amp; Filhos $1, 12.ABC.345/01DE-35, Rua A 10, Centro, "
                + "Recife/PE, 50000-000 BR, Ana Silva: AS64500 pe Recife - PE");
    }

    @Test
    void leavesBracesThatAreNoPlaceholder() {
        assertThat(Placeholders.printed("{telefone_ddd} {} {Ana} {cnpj", FACTS)).isEqualTo("{telefone_ddd} {} {Ana} {cnpj");
        assertThat(Placeholders.unknownIn("{telefone_ddd} {cnpj} {} {Ana} {telefone_ddd}")).containsExactly("telefone_ddd");
    }

    @Test
    void aFactIsNeverMarkup() {
        String link = Placeholders.printed("<a href=\"https://x.y/{razao_social}\">{razao_social}</a>",
                new PrintedFacts(new PrintedFacts.Party("\"><script>", null, null, null, null, null, null, null, null, null, null), 1, "sp", "sp"));

        assertThat(link).isEqualTo("<a href=\"https://x.y/&quot;&gt;&lt;script&gt;\">&quot;&gt;&lt;script&gt;</a>");
    }
}
