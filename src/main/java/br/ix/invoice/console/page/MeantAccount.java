package br.ix.invoice.console.page;

import br.ix.invoice.invoicing.InvoiceFilter;
import br.ix.invoice.invoicing.InvoiceView;
import br.ix.invoice.invoicing.Invoices;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose account a clerk means: by the number of an invoice as it is printed, or by the id of a billing account. Public for the pages that ask for
 * an account.
 */
@Component
public class MeantAccount {

    private final Invoices invoices;

    MeantAccount(Invoices invoices) {
        this.invoices = invoices;
    }

    /** A billing account, and the invoice that was named, if one was. */
    public record Meant(String billingAccount, @Nullable String invoice) {
    }

    /** What is no number of an invoice is taken for the id of an account, which is refused where there is none. */
    public Meant of(String text, Caller caller) {
        String asked = text.strip();
        if (isId(asked)) {
            return new Meant(asked, null);
        }
        List<InvoiceView> found = invoices.list(InvoiceFilter.ofNumber(asked, false), new PageQuery(1, null), caller, Locale.ENGLISH).items();
        return found.isEmpty() ? new Meant(asked, null) : new Meant(found.get(0).billingAccount(), found.get(0).id());
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException aNumber) {
            return false;
        }
    }
}
