package br.ix.invoice.document.pdf;

import static br.ix.invoice.document.pdf.PrintableInvoices.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.boleto.Agreement;
import com.google.zxing.BarcodeFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invoices to pay with, read as a payer reads them, and held against PDF/A-3b. */
class PayPartTest {

    private static final Agreement BANCO_DO_BRASIL = new Agreement("001", null, null, "1234567", "17");
    private static final Agreement ITAU = new Agreement("341", "0001", "12345-4", null, "109");

    private final InvoicePdf pdf = new InvoicePdf();

    @Test
    void theBarsAndTheTypedLineAreThoseOfTheBoleto() throws Exception {
        PrintableInvoice invoice = invoice().payableByBoleto(BANCO_DO_BRASIL).build();

        byte[] drawn = pdf.draw(invoice);

        assertThat(ReadDocument.code(drawn, BarcodeFormat.ITF)).isEqualTo(invoice.boleto().barcode());
        assertThat(ReadDocument.text(drawn)).contains("001-9", invoice.boleto().typedLine(), "12345670000051234", "Vencimento", "690,00");
        assertThat(ReadDocument.code(drawn, BarcodeFormat.QR_CODE)).isEmpty();
    }

    @Test
    void aBoletoThatTheBankDoesNotTakeIsNotPrintedButWhy() throws Exception {
        byte[] drawn = pdf.draw(invoice().in("en").withoutBoletoBecause("boletoNotYet").build());

        assertThat(ReadDocument.text(drawn)).contains("not registered at the bank yet").doesNotContain("Nosso número");
        assertThat(ReadDocument.code(drawn, BarcodeFormat.ITF)).isEmpty();
    }

    @Test
    void theSquareIsTheCodeOfPix() throws Exception {
        PrintableInvoice invoice = invoice().in("en").payableByPix().build();

        byte[] drawn = pdf.draw(invoice);

        assertThat(ReadDocument.code(drawn, BarcodeFormat.QR_CODE)).isEqualTo(invoice.pix());
        assertThat(ReadDocument.text(drawn)).contains("Pay by PIX", "your bank's app").doesNotContain("Nosso número");
    }

    @Test
    void bothStandOnTheOnePageOfACommonInvoice() throws Exception {
        PrintableInvoice invoice = invoice().withLines(3).payableByPix().payableByBoleto(ITAU).build();

        byte[] drawn = pdf.draw(invoice);
        Files.write(Path.of("target/invoice.pdf"), drawn);

        assertThat(ReadDocument.pages(drawn)).isEqualTo(1);
        assertThat(ReadDocument.code(drawn, BarcodeFormat.QR_CODE)).isEqualTo(invoice.pix());
        assertThat(ReadDocument.code(drawn, BarcodeFormat.ITF)).isEqualTo(invoice.boleto().barcode());
        assertThat(ReadDocument.text(drawn)).contains("341-7", "0001 / 12345-4", "00051234-");
    }

    @ParameterizedTest
    @CsvSource({"4", "5", "6", "7", "8", "9", "14", "15", "40"})
    void theyNeverLieOverTheLines(int lines) throws Exception {
        PrintableInvoice invoice = invoice().withLines(lines).payableByPix().payableByBoleto(ITAU).build();

        byte[] drawn = pdf.draw(invoice);

        assertThat(ReadDocument.code(drawn, BarcodeFormat.ITF)).isEqualTo(invoice.boleto().barcode());
        assertThat(ReadDocument.code(drawn, BarcodeFormat.QR_CODE)).isEqualTo(invoice.pix());
        assertThat(ReadDocument.text(drawn)).contains("linha " + lines, "Subtotal");
    }

    @ParameterizedTest
    @CsvSource({
            "pt, Conexão Ágil Ltda", "en, ኢንተርኔት ልውውጥ", "en, Łódź Sp. z o.o.", "pt, 株式会社インターネット 東京", "en, 中国电信集团有限公司", "en, 한국인터넷 주식회사",
            "en, شركة الاتصالات (الرياض) 25", "en, חברת אינטרנט", "en, Ελληνική Εταιρεία", "en, Интернет Обмен", "en, ინტერნეტი Ինտերնետ",
            "en, อินเทอร์เน็ต เอ็กซ์เชนจ์", "en, इंटरनेट एक्सचेंज", "en, ইন্টারনেট তথ্য", "en, இணையம் எக்ஸ்சேஞ்ச்",
            "pt, '<b>&\"'' \u0007 Ltda'"
    })
    void anArchiveTakesTheDocumentInAnyAlphabet(String language, String name) throws Exception {
        byte[] drawn = pdf.draw(invoice().in(language).paidBy(name).payableByPix().payableByBoleto(BANCO_DO_BRASIL).build());

        assertThat(ReadDocument.faults(drawn)).isEmpty();
        assertThat(ReadDocument.text(drawn)).doesNotContain("?");
    }

    @Test
    void anArchiveTakesACreditNoteAndALongInvoice() throws Exception {
        assertThat(ReadDocument.faults(pdf.draw(invoice().asCreditNote().build()))).isEmpty();
        assertThat(ReadDocument.faults(pdf.draw(invoice().withLines(60).build()))).isEmpty();
    }
}
