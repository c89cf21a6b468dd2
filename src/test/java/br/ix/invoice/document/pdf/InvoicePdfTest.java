package br.ix.invoice.document.pdf;

import static br.ix.invoice.document.pdf.PrintableInvoices.invoice;
import static br.ix.invoice.document.pdf.PrintableInvoices.port;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.document.pdf.PrintableInvoice.Tax;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class InvoicePdfTest {

    private final InvoicePdf pdf = new InvoicePdf();

    @Test
    void saysWhoBillsWhomForWhatAndUntilWhen() throws IOException {
        String text = textOf(invoice().build());

        assertThat(text).contains("FATURA", "IXBR01 000.051.234", "Núcleo de Informação e Coordenação do Ponto BR", "CNPJ 05.506.560/0001-36",
                "Conexão Ágil Serviços de Telecomunicações Ltda", "CNPJ 12.ABC.345/01DE-35", "01310-100 São Paulo SP",
                "02/01/2015", "15/01/2015", "dezembro de 2014");
        assertThat(text).contains("Porta 10G", "AS64500 · PORT-10G · 01/12/2014 a 31/12/2014", "31 de 31", "R$ 690,00", "Página 1 de 1");
    }

    @Test
    void writesAnEnglishInvoiceInEnglish() throws IOException {
        String text = textOf(invoice().in("en").with(port("10G port", "12345.67", "12345.67")).build());

        assertThat(text).contains("INVOICE", "Total due", "R$ 12,345.67", "15 Jan 2015", "December 2014", "31 of 31", "Page 1 of 1");
        assertThat(text).doesNotContain("Vencimento", "12.345,67");
    }

    @Test
    void showsUnitPricesOfFourDecimalsAndDiscountsAsCharged() throws IOException {
        PrintableInvoice.Line metered = new PrintableInvoice.Line("Tráfego", 64500L, "MBIT", LocalDate.of(2014, 12, 11),
                LocalDate.of(2014, 12, 31), 21, 31, new BigDecimal("2.5000"), new BigDecimal("0.1234"), new BigDecimal("50.0000"),
                new BigDecimal("0.10"), "IXBR01 000.051.200");

        String text = textOf(invoice().with(metered).build());

        assertThat(text).contains("21 de 31", "2,5", "0,1234", "50 %", "0,10", "corrige IXBR01 000.051.200");
    }

    @Test
    void aCreditNoteHasNoDueDayAndSaysSo() throws IOException {
        String text = textOf(invoice().asCreditNote().with(port("Porta 10G", "-690.00", "-690.00")).build());

        assertThat(text).contains("NOTA DE CRÉDITO", "Total do crédito", "R$ -690,00");
        assertThat(text).doesNotContain("Vencimento");
    }

    @Test
    void eachTaxIsARowAndWhatIsWithheldIsNotToBePaid() throws IOException {
        String text = textOf(invoice().taxed(new Tax("ISS São Paulo", "GROSS_UP", new BigDecimal("5"), new BigDecimal("726.32"), new BigDecimal("36.32"), null),
                new Tax("VAT", "EXEMPT", new BigDecimal("0"), new BigDecimal("690.00"), new BigDecimal("0.00"), "entrega intracomunitária"),
                new Tax("IRRF", "WITHHELD", new BigDecimal("1.5"), new BigDecimal("690.00"), new BigDecimal("10.35"), null)).build());

        assertThat(text).contains("ISS São Paulo: 5 % de 726,32", "36,32", "VAT: 690,00 isento (entrega intracomunitária)",
                "IRRF: 1,5 % de 690,00, retido", "-10,35", "A pagar", "R$ 679,65");
    }

    @Test
    void aLongReasonIsBrokenAndTheSumsStayOnThePage() throws IOException {
        Tax[] taxes = IntStream.range(0, 12).mapToObj(i -> new Tax("Tax " + i, "EXEMPT", new BigDecimal("0"), new BigDecimal("690.00"), new BigDecimal("0.00"), "reason ".repeat(28)))
                .toArray(Tax[]::new);

        PrintableInvoice invoice = invoice().in("en").withLines(12).taxed(taxes).build();

        assertThat(textOf(invoice)).contains("Tax 11: 690.00 exempt", "Page 2 of 2");
    }

    @Test
    void aCancelledInvoiceSaysThatItIs() throws IOException {
        assertThat(textOf(invoice().cancelled().build())).contains("CANCELADA");
    }

    @Test
    void aLongInvoiceGoesOnOverPagesAndLosesNoLine() throws IOException {
        PrintableInvoice invoice = invoice().withLines(120).build();

        List<String> pages = pagesOf(invoice);

        assertThat(pages).hasSizeGreaterThan(4);
        assertThat(pages).allSatisfy(page -> assertThat(page).contains("IXBR01 000.051.234", "Preço unitário", "de " + pages.size()));
        assertThat(linesIn(String.join("", pages))).isEqualTo(IntStream.rangeClosed(1, 120).boxed().toList());
        assertThat(pages.get(pages.size() - 1)).contains("Total R$ 82.800,00");
    }

    @Test
    void theSumsNeverStandAloneOnAPage() throws IOException {
        for (int lines = 1; lines < 30; lines++) {
            List<String> pages = pagesOf(invoice().withLines(lines).build());
            assertThat(pages.get(pages.size() - 1)).contains("linha " + lines, "Subtotal");
        }
    }

    @Test
    void aLongNameIsBrokenAndNotCutOff() throws IOException {
        String name = "Associação Nacional para Inclusão Digital e Provedores Regionais de Acesso à Internet e Telecomunicações do Brasil";

        assertThat(textOf(invoice().paidBy(name).build())).contains("Associação Nacional para Inclusão Digital e",
                "Provedores Regionais de Acesso à Internet e", "Telecomunicações do Brasil");
    }

    @Test
    void aLetterThatTheFontLacksDoesNotStopTheDocument() throws IOException {
        String text = textOf(invoice().paidBy("Łódź \uD83D\uDE80 東京 Ｎet\tœuvre\u0000 Ltda").build());

        assertThat(text).contains("Łódź ? 東京 Ｎet œuvre Ltda");
    }

    @Test
    void theSameInvoiceGivesTheSameBytesOnAnyDayAndInAnyZone() {
        PrintableInvoice invoice = invoice().withLines(30).build();
        byte[] first = pdf.draw(invoice);

        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        try {
            assertThat(pdf.draw(invoice)).isEqualTo(first);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void anotherInvoiceGivesOtherBytes() {
        assertThat(pdf.draw(invoice().build())).isNotEqualTo(pdf.draw(invoice().withLines(2).build()));
    }

    @Test
    void theFontIsInsideTheDocument() throws IOException {
        byte[] bytes = pdf.draw(invoice().build());

        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFont font = document.getPage(0).getResources().getFont(document.getPage(0).getResources().getFontNames().iterator().next());
            assertThat(font.isEmbedded()).isTrue();
        }
        assertThat(bytes).hasSizeLessThan(60_000).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    private String textOf(PrintableInvoice invoice) throws IOException {
        return String.join("\n", pagesOf(invoice));
    }

    private List<String> pagesOf(PrintableInvoice invoice) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.draw(invoice))) {
            return IntStream.rangeClosed(1, document.getNumberOfPages()).mapToObj(page -> textOf(document, page)).toList();
        }
    }

    private static String textOf(PDDocument document, int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document).replace('\u00A0', ' ');
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<Integer> linesIn(String text) {
        return Pattern.compile("linha (\\d+)").matcher(text).results().map(found -> Integer.valueOf(found.group(1))).toList();
    }
}
