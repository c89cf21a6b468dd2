package br.ix.invoice.portal.web;

import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.invoicing.PaymentState;
import br.ix.invoice.portal.web.Servicos.ServicoView;
import br.ix.invoice.rest.Faults;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An issued invoice as the old system shows it: {@code id_financeiro} is the number without prefix and suffix, {@code participante} a uuid. */
record FaturaView(String uuid, long id_financeiro, List<ServicoView> servicos, @Nullable String participante, BigDecimal valor,
                  @Nullable LocalDate vencimento, @Nullable LocalDate data_fatura_gerada, String estado, boolean encerrada,
                  boolean boleto_gerado, @Nullable String boleto_url) {

    static final String OPEN = "ABERTA";

    /** {@code home}: where the program is called, without a slash at the end. */
    static FaturaView of(InvoiceView invoice, @Nullable String participante, List<ServicoView> servicos, String home) {
        String estado = estado(invoice);
        boolean toPay = invoice.state() == InvoiceState.ISSUED && canBePaid(invoice);
        return new FaturaView(invoice.id(), numberOf(String.valueOf(invoice.number())), servicos, participante, new BigDecimal(invoice.total()),
                invoice.dueOn(), invoice.issuedOn(), estado, !estado.equals(OPEN), toPay,
                toPay ? "%s/api/v1/invoices/%s/document".formatted(home, invoice.id()) : null);
    }

    /** Not while its bank takes no money for its boleto, and it has no code of PIX. */
    private static boolean canBePaid(InvoiceView invoice) {
        return invoice.boleto() == null || invoice.boleto().canBePaid() || invoice.pix() != null;
    }

    private static String estado(InvoiceView invoice) {
        if (invoice.state() == InvoiceState.CANCELLED) {
            return "CANCELADA";
        }
        PaymentState state = invoice.paymentState();
        return state == PaymentState.PAID ? "PAGA" : state == PaymentState.WRITTEN_OFF || state == PaymentState.CREDITED ? "FECHADA" : OPEN;
    }

    /** Refuses every field that is sent with another value. */
    void refuseOther(Given given) {
        Map<String, @Nullable Object> now = new HashMap<>();
        List.of("uuid", "id_financeiro", "participante", "valor", "vencimento", "data_fatura_gerada", "encerrada", "boleto_gerado", "boleto_url")
                .forEach(field -> now.put(field, Ordering.value(field, this)));
        Faults faults = new Faults();
        given.refuseOther(faults, now);
        if (given.has("estado") && !estado.equals(given.text("estado"))) {
            faults.add("estado", given.text("estado"), "O estado segue dos pagamentos; uma fatura é cancelada no console, com um motivo.");
        }
        if (given.has("servicos") && !given.uuids("servicos").equals(servicos.stream().map(ServicoView::uuid).toList())) {
            faults.add("servicos", null, Given.FIXED);
        }
        faults.refuseIfAny();
    }

    /** Of {@code IXBR01 000.051.234/2}: 51234. */
    private static long numberOf(String shown) {
        String digits = shown.substring(shown.lastIndexOf(' ') + 1).replace(".", "").replaceFirst("[^0-9].*", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
