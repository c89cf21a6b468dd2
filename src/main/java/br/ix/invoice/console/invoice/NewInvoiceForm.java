package br.ix.invoice.console.invoice;

import br.ix.invoice.invoicing.InvoiceRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the forms of a new invoice ask for, as it was typed: chosen subscriptions through a day, or free lines. */
public record NewInvoiceForm(@Nullable String account, List<String> subscriptions, @Nullable String through, List<FreeLine> lines,
                             @Nullable String purchaseOrder) {

    /** One row of the form. */
    public record FreeLine(String description, String quantity, String unitPrice) {

        boolean isEmpty() {
            return description.isBlank() && quantity.isBlank() && unitPrice.isBlank();
        }
    }

    static NewInvoiceForm of(HttpServletRequest request) {
        List<String> descriptions = values(request, "description");
        List<String> quantities = values(request, "quantity");
        List<String> prices = values(request, "unitPrice");
        List<FreeLine> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(descriptions.size(), Math.min(quantities.size(), prices.size())); i++) {
            lines.add(new FreeLine(descriptions.get(i), quantities.get(i), prices.get(i)));
        }
        return new NewInvoiceForm(request.getParameter("account"), values(request, "subscription"), request.getParameter("through"), lines,
                request.getParameter("purchaseOrder"));
    }

    /** The row with a number from 0 on; an empty one where nothing was typed. */
    public FreeLine line(int row) {
        return row < lines.size() ? lines.get(row) : new FreeLine("", row == 0 ? "1" : "", "");
    }

    /** Whether one of the two forms was sent. */
    boolean isSent() {
        return through != null || !lines.isEmpty();
    }

    InvoiceRequest request() {
        if (through != null) {
            return new InvoiceRequest(account, List.copyOf(subscriptions), through, null, purchaseOrder);
        }
        List<InvoiceRequest.Line> asked = lines.stream().filter(line -> !line.isEmpty())
                .map(line -> new InvoiceRequest.Line(line.description(), line.quantity(), line.unitPrice(), null)).toList();
        return new InvoiceRequest(account, null, null, List.copyOf(asked), purchaseOrder);
    }

    private static List<String> values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }
}
