package br.ix.invoice.console.invoice;

import br.ix.invoice.invoicing.CreditRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the form of a credit asks for: an amount beside each line, in the order of the lines; no amount at all credits the whole. */
public record CreditForm(@Nullable String reason, @Nullable String effect, List<String> amounts) {

    static CreditForm of(HttpServletRequest request) {
        String[] amounts = request.getParameterValues("amount");
        return new CreditForm(request.getParameter("reason"), request.getParameter("effect"), amounts == null ? List.of() : List.of(amounts));
    }

    /** What was typed beside the line with a position. */
    public String amount(int position) {
        return position <= amounts.size() ? amounts.get(position - 1) : "";
    }

    CreditRequest request() {
        List<CreditRequest.Line> lines = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            if (!amounts.get(i).isBlank()) {
                lines.add(new CreditRequest.Line(i + 1, amounts.get(i).strip()));
            }
        }
        return new CreditRequest(reason, lines.isEmpty() ? null : List.copyOf(lines), effect);
    }
}
