package br.ix.invoice.document.web;

import br.ix.invoice.document.Documents;
import br.ix.invoice.document.Documents.Document;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Refusal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/invoices/{id}/document}: the invoice as a PDF to look at or to keep. */
@RestController
class InvoiceDocumentResource {

    private static final Set<String> LANGUAGES = Set.of("pt", "en");

    private final Documents documents;

    InvoiceDocumentResource(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/api/v1/invoices/{id}/document")
    ResponseEntity<byte[]> show(@PathVariable String id, @RequestParam(required = false) @Nullable String language, Caller caller) {
        Document document = documents.ofInvoice(id, caller, locale(language));
        ContentDisposition shown = ContentDisposition.inline().filename(document.fileName()).build();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString()).body(document.pdf());
    }

    private static @Nullable Locale locale(@Nullable String language) {
        if (language != null && !LANGUAGES.contains(language)) {
            throw Refusal.invalid("language", language, "must be pt or en");
        }
        return language == null ? null : Locale.forLanguageTag(language);
    }
}
