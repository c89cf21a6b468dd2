package br.ix.invoice.delivery.mail;

import br.ix.invoice.document.Documents;
import br.ix.invoice.dunning.Dunning;
import br.ix.invoice.dunning.ReminderView;
import br.ix.invoice.invoicing.InvoicePrint;
import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.Invoices;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Role;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes the letter of a document, in the language of who pays, to those whom its organisation has for it now. */
@Component
class Letters {

    private static final Caller SELF = new Caller("ix-invoice", Role.VIEWER, null, null);

    /** Why there is no letter, for people. */
    static final class NoLetter extends Exception {

        NoLetter(String message) {
            super(message);
        }
    }

    private final Invoices invoices;
    private final Documents documents;
    private final Recipients recipients;
    private final MailSettings settings;
    private final Dunning dunning;
    private final Receivables receivables;

    Letters(Invoices invoices, Documents documents, Recipients recipients, MailSettings settings, Dunning dunning, Receivables receivables) {
        this.invoices = invoices;
        this.documents = documents;
        this.recipients = recipients;
        this.settings = settings;
        this.dunning = dunning;
        this.receivables = receivables;
    }

    /** {@code asked}: the address that a person asked for, or null. */
    Letter of(String invoice, @Nullable String asked) throws NoLetter {
        InvoicePrint print = invoices.print(invoice, SELF, Locale.ENGLISH);
        if (print.invoice().state() == InvoiceState.CANCELLED) {
            throw new NoLetter("The document was cancelled before it was sent");
        }
        List<String> to = asked == null ? recipients.ofDocument(print.payer()) : List.of(asked);
        String link = link(invoice);
        var page = new LetterPage(print, Words.in(Locale.forLanguageTag(print.payer().language())), link);
        return new Letter(to, page.subject(), page.text(), page.html(), attached(invoice, link));
    }

    /** The words of the step, in the language of who pays; with the invoice that is late for the longest, or a link to it. */
    Letter ofReminder(String reminder, String invoice, @Nullable String asked) throws NoLetter {
        InvoicePrint print = invoices.print(invoice, SELF, Locale.ENGLISH);
        Locale language = Locale.forLanguageTag(print.payer().language());
        ReminderView told = dunning.reminder(reminder, language);
        if (receivables.withIds(told.invoices().stream().map(ReminderView.Late::invoice).toList()).values().stream().noneMatch(Receivable::isOpen)) {
            throw new NoLetter("All that it reminds of was paid or taken back before it was sent");
        }
        List<String> to = asked == null ? recipients.ofReminder(print.payer()) : List.of(asked);
        String link = link(invoice);
        Words words = Words.in(language);
        String text = told.text().strip() + "\n\n" + (link == null ? words.text("attached") : words.text("link", link)) + "\n";
        String html = "<!DOCTYPE html><html lang=\"%s\"><head><meta charset=\"utf-8\"></head><body style=\"white-space: pre-line\">%s</body></html>"
                .formatted(language.getLanguage(), HtmlUtils.htmlEscape(text, "UTF-8"));
        return new Letter(to, told.subject(), text, html, attached(invoice, link));
    }

    /** Where the document can be had; null where it goes along. */
    private @Nullable String link(String invoice) {
        return MailSettings.isGiven(settings.link()) ? Objects.requireNonNull(settings.link()).replace("{id}", invoice) : null;
    }

    private Documents.@Nullable Document attached(String invoice, @Nullable String link) {
        return link == null ? documents.ofInvoice(invoice, SELF, null) : null;
    }
}
