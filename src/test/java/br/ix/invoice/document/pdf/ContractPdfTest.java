package br.ix.invoice.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.contract.ContractPrint;
import br.ix.invoice.contract.text.Passages;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A contract on paper, from its markup. */
class ContractPdfTest {

    private final ContractPdf pdf = new ContractPdf();

    @Test
    void writesHeadingsListsAndTablesInTheirOrder() throws IOException {
        String text = textOf(print("<h1>Termo</h1><p>Rede <strong>Exemplo</strong>, <em>Recife</em>.<br>Segunda</p><ul><li>um</li><li>dois</li></ul>"
                + "<ol><li>a<li>b</ol><table><tr><th>Porta</th><td>10G</td></tr></table>", null));

        assertThat(text.lines().map(String::strip).toList()).containsSubsequence("Termo", "Rede Exemplo, Recife.", "Segunda", "• um", "• dois",
                "1. a", "2. b", "Porta | 10G", "Ainda não assinado");
        assertThat(text).contains("AS64500 · sp", "Página 1 de 1");
    }

    @Test
    void saysWhenAndByWhomItWasSigned() throws IOException {
        assertThat(textOf(print("<p>a</p>", "Ana Silva"))).contains("Assinado em 01/10/2026 por Ana Silva");
    }

    @Test
    void losesNoWordOverManyPages() throws IOException {
        String words = IntStream.range(0, 3_000).mapToObj(i -> "w" + i + "e").collect(Collectors.joining(" "));

        String text = textOf(print("<h2>Long</h2><p>" + words + "</p><p>" + "x".repeat(400) + "</p>", null));

        assertThat(text.replaceAll("\\s+", " ")).contains("w0e w1e ", " w2999e");
        assertThat(text).contains("Página 1 de ").contains("Página 4 de ");
        assertThat(text.chars().filter(sign -> sign == 'x').count()).isEqualTo(400);
    }

    @Test
    void theSameContractGivesTheSameBytes() {
        assertThat(pdf.draw(print("<p>a</p>", "Ana"))).isEqualTo(pdf.draw(print("<p>a</p>", "Ana")));
    }

    private static ContractPrint print(String markup, @Nullable String signedBy) {
        return new ContractPrint(new UUID(1, 2), 64500, "sp", Locale.forLanguageTag("pt"), Passages.of(markup), LocalDate.parse("2026-09-01"),
                signedBy != null, signedBy == null ? null : LocalDate.parse("2026-10-01"), signedBy);
    }

    private String textOf(ContractPrint contract) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.draw(contract))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }
}
