package br.ix.invoice.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.boleto.Agreement;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * A benchmark, started by name only ({@code mvn test -Dtest=DocumentBenchmark}): draws invoices of three lines with boleto and PIX on one thread, and
 * prints how many a second. {@code -Dbenchmark.documents=2000}. It asserts that they were drawn, never how fast.
 */
class DocumentBenchmark {

    private static final int DOCUMENTS = Integer.getInteger("benchmark.documents", 2_000);
    private static final double SECOND = 1e9;

    @Test
    void printsDocumentsASecondOnOneCore() {
        InvoicePdf pdf = new InvoicePdf();
        PrintableInvoice invoice = PrintableInvoices.invoice().withLines(3).payableByPix()
                .payableByBoleto(new Agreement("341", "0001", "12345-4", null, "109")).build();
        long warm = draw(pdf, invoice, DOCUMENTS / 2);
        long from = System.nanoTime();
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        long bytes = draw(pdf, invoice, DOCUMENTS);

        double seconds = (System.nanoTime() - from) / SECOND;
        double busy = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / SECOND;
        System.out.printf(Locale.ROOT, "%,d documents of %,d bytes: %.0f a second, %.2f ms of processor each%n", DOCUMENTS, bytes / DOCUMENTS,
                DOCUMENTS / seconds, busy * 1000 / DOCUMENTS);
        assertThat(bytes / DOCUMENTS).isEqualTo(warm / (DOCUMENTS / 2));
    }

    private static long draw(InvoicePdf pdf, PrintableInvoice invoice, int count) {
        long bytes = 0;
        for (int one = 0; one < count; one++) {
            bytes += pdf.draw(invoice).length;
        }
        return bytes;
    }
}
