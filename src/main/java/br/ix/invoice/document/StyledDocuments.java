package br.ix.invoice.document;

import br.ix.invoice.document.pdf.InvoicePdf;
import br.ix.invoice.document.pdf.PrintableInvoice;
import br.ix.invoice.document.pdf.Style;
import br.ix.invoice.document.template.TemplateRows;
import br.ix.invoice.invoicing.InvoicePrint;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws documents as the templates of their issuers want them. */
@Component
class StyledDocuments {

    private final InvoicePdf pdf;
    private final TemplateRows templates;
    private final StoredDocuments stored;

    StyledDocuments(InvoicePdf pdf, TemplateRows templates, StoredDocuments stored) {
        this.pdf = pdf;
        this.templates = templates;
        this.stored = stored;
    }

    /** By id of the invoice: the template with which it was drawn first, else the present one of its issuer; one without any is absent. */
    Map<String, DocumentTemplate> of(List<InvoicePrint> prints) {
        if (prints.isEmpty()) {
            return Map.of();
        }
        Map<String, Optional<Long>> first = stored.templates(prints.stream().map(print -> print.invoice().id()).toList());
        Map<Long, DocumentTemplate> pinned = templates.withIds(first.values().stream().flatMap(Optional::stream).collect(Collectors.toSet()));
        Map<String, DocumentTemplate> present = present(prints.stream().filter(print -> !first.containsKey(print.invoice().id())).toList());
        Map<String, DocumentTemplate> found = new HashMap<>();
        for (InvoicePrint print : prints) {
            Optional<Long> drawnWith = first.get(print.invoice().id());
            DocumentTemplate template = drawnWith == null ? present.get(print.issuer().code()) : drawnWith.map(pinned::get).orElse(null);
            if (template != null) {
                found.put(print.invoice().id(), template);
            }
        }
        return found;
    }

    private Map<String, DocumentTemplate> present(Collection<InvoicePrint> prints) {
        return templates.current(prints.stream().map(print -> print.issuer().code()).collect(Collectors.toSet()));
    }

    /** With its e-invoice inside of it, where it has one. */
    byte[] draw(PrintableInvoice invoice, byte @Nullable [] electronic, @Nullable DocumentTemplate template) {
        return pdf.draw(invoice, electronic, template == null ? Style.PLAIN : Style.of(template.look(), invoice));
    }
}
