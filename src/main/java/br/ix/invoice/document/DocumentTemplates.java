package br.ix.invoice.document;

import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.audit.Values;
import br.ix.invoice.document.pdf.PrintableInvoice;
import br.ix.invoice.document.pdf.SampleInvoice;
import br.ix.invoice.document.pdf.Transcript;
import br.ix.invoice.document.template.TemplateChecks;
import br.ix.invoice.document.template.TemplateRows;
import br.ix.invoice.invoicing.InvoicePrint;
import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.Invoices;
import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.rest.Answers;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Page;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.Refusal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an operator changes of how the documents of an issuer look; each change is a version of its own, and what was drawn before stays as it is. */
@Component
public class DocumentTemplates {

    private final TemplateRows rows;
    private final StyledDocuments styled;
    private final Exchanges exchanges;
    private final Invoices invoices;
    private final AuditTrail trail;

    DocumentTemplates(TemplateRows rows, StyledDocuments styled, Exchanges exchanges, Invoices invoices, AuditTrail trail) {
        this.rows = rows;
        this.styled = styled;
        this.exchanges = exchanges;
        this.invoices = invoices;
        this.trail = trail;
    }

    /** The present ones, in the order of their making. */
    public Page<DocumentTemplate> list(PageQuery query) {
        return Page.of(rows.list(query.afterId(), query.rows()), query, row -> String.valueOf(row.key()));
    }

    /** Of an issuer (code); 404 where it has none. */
    public DocumentTemplate of(String issuer) {
        return find(issuer).orElseThrow(() -> Refusal.notFound("document template", issuer));
    }

    public Optional<DocumentTemplate> find(String issuer) {
        return rows.current(issuer);
    }

    /** The template from now on. Refused: faults (400), no such issuer (404), without {@code If-Match} where there is one already (428, 412). */
    @Transactional
    public DocumentTemplate change(String issuer, DocumentTemplateRequest look, @Nullable String ifMatch, Caller caller) {
        issuer(issuer);
        Optional<DocumentTemplate> before = rows.current(issuer);
        before.ifPresent(one -> Answers.requireMatch(ifMatch, one.version()));
        try {
            rows.insert(issuer, before.map(DocumentTemplate::version).orElse(0) + 1, TemplateChecks.checked(look), caller.name());
        } catch (DuplicateKeyException atTheSameInstant) {
            throw Refusal.of(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile", "The template changed meanwhile: read it again");
        }
        DocumentTemplate made = of(issuer);
        trail.record("document-template.changed", "document-templates/" + issuer, before.map(DocumentTemplates::settings).orElse(null), settings(made));
        return made;
    }

    /** What a preview shows: one of the issuer's documents (id), or (null) a sample, in a language. */
    public record Shown(@Nullable String invoice, Locale language) {
    }

    /** What a document would look like. The same faults are refused. */
    public byte[] preview(String issuer, DocumentTemplateRequest look, Shown what, Caller caller) {
        Issuer of = issuer(issuer);
        DocumentTemplate shown = new DocumentTemplate(issuer, 0, TemplateChecks.checked(look), Instant.EPOCH, caller.name(), 0);
        PrintableInvoice drawn = what.invoice() == null ? SampleInvoice.of(of, what.language()) : printable(issuer, what.invoice(), what.language(), caller);
        return styled.draw(drawn, null, shown);
    }

    private PrintableInvoice printable(String issuer, String invoice, Locale language, Caller caller) {
        InvoicePrint print = invoices.print(invoice, caller, language);
        if (print.invoice().state() == InvoiceState.DRAFT || !print.issuer().code().equals(issuer)) {
            throw Refusal.notFound("document of the issuer '%s'".formatted(issuer), invoice);
        }
        return Transcript.of(print, language, print.invoice().credits() == null ? null : invoices.byId(print.invoice().credits(), caller, Locale.ENGLISH).number());
    }

    private Issuer issuer(String code) {
        return exchanges.issuers().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow(() -> Refusal.notFound("issuer", code));
    }

    private static Map<String, @Nullable String> settings(DocumentTemplate template) {
        DocumentTemplateRequest look = template.look();
        return Values.of("version", template.version(), "accent", look.accent(), "logo", look.logo() == null ? null : "a picture", "headerPt", look.headerPt(),
                "headerEn", look.headerEn(), "footerPt", look.footerPt(), "footerEn", look.footerEn(), "notesPt", look.notesPt(), "notesEn", look.notesEn(),
                "totalBand", look.totalBand(), "pixFirst", look.pixFirst());
    }
}
