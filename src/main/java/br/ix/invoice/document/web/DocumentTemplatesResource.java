package br.ix.invoice.document.web;

import br.ix.invoice.document.DocumentTemplate;
import br.ix.invoice.document.DocumentTemplateRequest;
import br.ix.invoice.document.DocumentTemplates;
import br.ix.invoice.document.Documents.Document;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/document-templates}: how the documents of an issuer (by its code) look; what they would look like. */
@RestController
@RequestMapping("/api/v1/document-templates")
class DocumentTemplatesResource {

    private final DocumentTemplates templates;

    DocumentTemplatesResource(DocumentTemplates templates) {
        this.templates = templates;
    }

    @GetMapping
    Page<DocumentTemplate> list(PageQuery page) {
        return templates.list(page);
    }

    @GetMapping("/{issuer}")
    ResponseEntity<DocumentTemplate> show(@PathVariable String issuer) {
        return answer(templates.of(issuer));
    }

    @PutMapping("/{issuer}")
    ResponseEntity<DocumentTemplate> change(@PathVariable String issuer, @RequestBody DocumentTemplateRequest body,
                                            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch, Caller caller) {
        return answer(templates.change(issuer, body, ifMatch, caller));
    }

    /** What a preview shows; {@code invoice}: one of the issuer's documents, without it a sample; {@code language}: pt (so without it) or en. */
    record PreviewQuery(@Nullable String invoice, @Nullable String language) {
    }

    @PostMapping("/{issuer}/preview")
    ResponseEntity<byte[]> preview(@PathVariable String issuer, @RequestBody DocumentTemplateRequest body, @ModelAttribute PreviewQuery query, Caller caller) {
        Locale in = Objects.requireNonNullElse(PdfAnswer.language(query.language()), Locale.forLanguageTag("pt"));
        return PdfAnswer.of(new Document("preview", templates.preview(issuer, body, new DocumentTemplates.Shown(query.invoice(), in), caller)));
    }

    private static ResponseEntity<DocumentTemplate> answer(DocumentTemplate template) {
        return Answers.item(template, template.version());
    }
}
