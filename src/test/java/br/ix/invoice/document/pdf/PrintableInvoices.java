package br.ix.invoice.document.pdf;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.boleto.Boleto;
import br.ix.invoice.document.pdf.PrintableInvoice.Line;
import br.ix.invoice.document.pdf.PrintableInvoice.Party;
import br.ix.invoice.pix.BrCode;
import br.ix.invoice.pix.PixReceiver;
import br.ix.invoice.pix.Txid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Builds invoices to print: an ordinary one of São Paulo, with what a test sets about it. */
final class PrintableInvoices {

    private Locale language = Locale.forLanguageTag("pt");
    private List<Line> lines = List.of(port("Porta 10G", "690.00", "690.00"));
    private BigDecimal total = new BigDecimal("690.00");
    private String payer = "Conexão Ágil Serviços de Telecomunicações Ltda";
    private List<PrintableInvoice.Tax> taxes = List.of();
    private boolean creditNote;
    private boolean cancelled;
    private PrintableInvoice.@Nullable Slip boleto;
    private PrintableInvoice.@Nullable NoSlip noBoleto;
    private @Nullable String pix;

    static PrintableInvoices invoice() {
        return new PrintableInvoices();
    }

    static Line port(String description, String unitPrice, String amount) {
        return new Line(description, 64500L, "PORT-10G", LocalDate.of(2014, 12, 1), LocalDate.of(2014, 12, 31), 31, 31,
                BigDecimal.ONE, new BigDecimal(unitPrice), BigDecimal.ZERO, new BigDecimal(amount), null);
    }

    PrintableInvoices in(String languageTag) {
        language = Locale.forLanguageTag(languageTag);
        return this;
    }

    PrintableInvoices paidBy(String legalName) {
        payer = legalName;
        return this;
    }

    PrintableInvoices with(Line... given) {
        lines = List.of(given);
        total = lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return this;
    }

    PrintableInvoices withLines(int count) {
        return with(IntStream.rangeClosed(1, count).mapToObj(i -> port("Porta 10G, linha " + i, "690.00", "690.00")).toArray(Line[]::new));
    }

    PrintableInvoices taxed(PrintableInvoice.Tax... given) {
        taxes = List.of(given);
        return this;
    }

    private BigDecimal withheld() {
        return taxes.stream().filter(PrintableInvoice.Tax::isWithheld).map(PrintableInvoice.Tax::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    PrintableInvoices withoutBoletoBecause(String key) {
        noBoleto = new PrintableInvoice.NoSlip(key);
        return this;
    }

    PrintableInvoices payableByBoleto(Agreement agreement) {
        Boleto made = agreement.boleto(51234, LocalDate.of(2015, 1, 15), total);
        boleto = new PrintableInvoice.Slip(agreement.bankText(), agreement.placeText(), String.valueOf(agreement.wallet()), made.ourNumber(),
                made.barcode().digits(), made.typedLine());
        return this;
    }

    PrintableInvoices payableByPix() {
        pix = BrCode.fixed(new PixReceiver("05506560000136", "NIC.br", "SAO PAULO"), total,
                Txid.of(UUID.fromString("7d4f6c5e-3a4b-4c2d-9e1f-0a1b2c3d4e5f"))).payload();
        return this;
    }

    PrintableInvoices asCreditNote() {
        creditNote = true;
        return this;
    }

    PrintableInvoices cancelled() {
        cancelled = true;
        return this;
    }

    PrintableInvoice build() {
        Party issuer = new Party("Núcleo de Informação e Coordenação do Ponto BR", "CNPJ 05.506.560/0001-36",
                List.of("Av. das Nações Unidas, 11541, 7º andar", "04578-000 São Paulo SP"));
        Party paying = new Party(payer, "CNPJ 12.ABC.345/01DE-35",
                List.of("Rua das Laranjeiras, 100, sala 4", "Bela Vista", "01310-100 São Paulo SP"));
        return new PrintableInvoice(UUID.fromString("7d4f6c5e-3a4b-4c2d-9e1f-0a1b2c3d4e5f"), language, "IXBR01 000.051.234", creditNote,
                cancelled, issuer, paying, LocalDate.of(2015, 1, 2), due(), YearMonth.of(2014, 12), "São Paulo",
                null, null, Currency.getInstance("BRL"), lines, total, taxes, BigDecimal.ZERO.setScale(2), total, total.subtract(withheld()),
                boleto, noBoleto, pix);
    }

    private @Nullable LocalDate due() {
        return creditNote ? null : LocalDate.of(2015, 1, 15);
    }
}
