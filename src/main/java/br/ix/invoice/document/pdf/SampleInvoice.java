package br.ix.invoice.document.pdf;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.boleto.Boleto;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.participant.Organisation;
import br.ix.invoice.pix.BrCode;
import br.ix.invoice.pix.PixReceiver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invoice that nobody owes, in the name of an issuer, for who looks at a template. Public: the module's face uses it. */
public final class SampleInvoice {

    private static final YearMonth PERIOD = YearMonth.of(2026, 10);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 16);
    private static final BigDecimal AMOUNT = new BigDecimal("690.00");

    private SampleInvoice() {
    }

    public static PrintableInvoice of(Issuer issuer, Locale language) {
        List<String> address = issuer.address() == null ? List.of() : issuer.address().lines().filter(part -> !part.isBlank()).toList();
        PrintableInvoice.Party from = new PrintableInvoice.Party(issuer.legalName(),
                issuer.taxId() == null ? null : Organisation.taxIdText("CNPJ", issuer.taxId()), address);
        PrintableInvoice.Party payer = new PrintableInvoice.Party("Rede Exemplo Ltda", "11.222.333/0001-81", List.of("Rua Um, 1", "01000-000 São Paulo SP"));
        PrintableInvoice.Line line = new PrintableInvoice.Line("Porta 10G", 64500L, "PORT-10G", PERIOD.atDay(1), PERIOD.atEndOfMonth(), 31, 31, BigDecimal.ONE,
                AMOUNT, BigDecimal.ZERO, AMOUNT, null);
        return new PrintableInvoice(new UUID(0, 1), language, issuer.seriesPrefix() + " 000.000.001", false, false, from, payer, LocalDate.of(2026, 11, 1), DUE,
                PERIOD, "sp", null, "OC-2026-17", Currency.getInstance("BRL"), List.of(line), AMOUNT, List.of(), new BigDecimal("0.00"), AMOUNT, AMOUNT,
                slip(issuer.boleto()), null, pix(issuer.pix()));
    }

    private static PrintableInvoice.@Nullable Slip slip(@Nullable Agreement agreement) {
        if (agreement == null) {
            return null;
        }
        Boleto boleto = agreement.boleto(1, DUE, AMOUNT);
        return new PrintableInvoice.Slip(agreement.bankText(), agreement.placeText(), Objects.toString(agreement.wallet(), ""), boleto.ourNumber(),
                boleto.barcode().digits(), boleto.barcode().typedLine());
    }

    private static @Nullable String pix(@Nullable PixReceiver receiver) {
        return receiver == null ? null : BrCode.fixed(receiver, AMOUNT, null).payload();
    }
}
