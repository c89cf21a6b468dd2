package br.ix.invoice.document;

import br.ix.invoice.contract.ContractPrint;
import br.ix.invoice.contract.Contracts;
import br.ix.invoice.document.electronic.ElectronicFile;
import br.ix.invoice.document.pdf.ContractPdf;
import br.ix.invoice.document.pdf.QrPicture;
import br.ix.invoice.document.pdf.Transcript;
import br.ix.invoice.invoicing.InvoicePrint;
import br.ix.invoice.invoicing.InvoiceState;
import br.ix.invoice.invoicing.Invoices;
import br.ix.invoice.invoicing.Receivable;
import br.ix.invoice.invoicing.Receivables;
import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The documents of invoices, drawn once, and of contracts, drawn when they are asked for. */
@Component
public class Documents {

    /** A document with the number by which people know it. */
    public record Document(String number, byte[] pdf) {

        /** {@code IXBR01-000.051.234.pdf}: letters, digits, dots and dashes only, so that it is a name everywhere. */
        public String fileName() {
            return number.replaceAll("[^A-Za-z0-9.]+", "-") + ".pdf";
        }
    }

    private final Invoices invoices;
    private final StyledDocuments styled;
    private final Contracts contracts;
    private final ContractPdf contractPdf;
    private final StoredDocuments stored;
    private final Receivables receivables;

    Documents(Invoices invoices, StyledDocuments styled, Contracts contracts, ContractPdf contractPdf, StoredDocuments stored, Receivables receivables) {
        this.invoices = invoices;
        this.styled = styled;
        this.contracts = contracts;
        this.contractPdf = contractPdf;
        this.stored = stored;
        this.receivables = receivables;
    }

    /**
     * A contract with what it prints, in a language or (null) in that of the organisation; another participant's is refused (404). It says
     * whether it is signed.
     */
    public Document ofContract(String id, Caller caller, @Nullable Locale language) {
        ContractPrint print = contracts.print(id, caller, language);
        return new Document("contract-AS%d-%s-%s".formatted(print.asn(), print.exchange(), print.language()), contractPdf.draw(print));
    }

    /**
     * The document of an issued invoice, in a language or (null) in that of who pays. Refused: another participant's invoice
     * (404), a draft (409 {@code not-issued}).
     */
    public Document ofInvoice(String id, Caller caller, @Nullable Locale language) {
        InvoicePrint print = invoices.print(id, caller, language == null ? Locale.ENGLISH : language);
        if (print.invoice().state() == InvoiceState.DRAFT) {
            throw Refusal.conflict("not-issued", "Invoice '%s' is a draft: it has a document once it is issued".formatted(id));
        }
        Locale own = Locale.forLanguageTag(print.payer().language());
        Locale written = language == null ? own : language;
        // Drawn in its own language first: so its template is the one that stays, whatever language is asked for first.
        byte[] inOwn = stored.of(print.invoice(), own, () -> drawn(print, own, credited(print, caller), styled.of(List.of(print))));
        return new Document(String.valueOf(print.invoice().number()),
                written.equals(own) ? inOwn : drawn(print, written, credited(print, caller), styled.of(List.of(print))).pdf());
    }

    /** How many of some documents were drawn now, and by the key of the invoice those that could not be, with the reason. */
    public record Drawn(int drawn, Map<Long, RuntimeException> failures) {
    }

    /** Draws issued invoices (keys), in the language of who pays, before anybody asks; what is stored already is left. */
    public Drawn drawAhead(List<Long> keys) {
        List<InvoicePrint> undrawn = stored.missing(invoices.prints(keys).stream().filter(print -> print.invoice().state() != InvoiceState.DRAFT).toList());
        Map<String, Receivable> credited = receivables.withIds(undrawn.stream().map(print -> print.invoice().credits()).filter(Objects::nonNull).toList());
        Map<String, DocumentTemplate> templates = styled.of(undrawn);
        List<StoredDocuments.Drawn> drawn = new ArrayList<>();
        Map<String, RuntimeException> failures = new LinkedHashMap<>();
        for (InvoicePrint print : undrawn) {
            Receivable credits = print.invoice().credits() == null ? null : credited.get(print.invoice().credits());
            try {
                Locale language = Locale.forLanguageTag(print.payer().language());
                drawn.add(drawn(print, language, credits == null ? null : credits.number(), templates));
            } catch (RuntimeException broken) {
                failures.put(print.invoice().id(), broken);
            }
        }
        stored.keep(drawn);
        Map<String, Receivable> failed = failures.isEmpty() ? Map.of() : receivables.withIds(failures.keySet());
        return new Drawn(drawn.size(), failures.entrySet().stream().collect(Collectors.toMap(one -> failed.get(one.getKey()).id(), Map.Entry::getValue)));
    }

    /**
     * The e-invoice of an issued document whose issuer asked for them when it was made. Refused (409): one whose issuer did not, one that was cancelled, and one
     * that lacks what the standard needs, with the fields.
     */
    public ElectronicFile electronic(String id, Caller caller) {
        InvoicePrint print = invoices.print(id, caller, Locale.ENGLISH);
        if (print.invoice().state() != InvoiceState.ISSUED) {
            throw Refusal.conflict("not-issued", "Document '%s' is %s: only an issued one has an e-invoice".formatted(id, print.invoice().state()));
        }
        if (print.issuer().eInvoice() == null) {
            throw Refusal.conflict("no-e-invoice", "The issuer '%s' did not ask for e-invoices when '%s' was made: set 'eInvoice' of it"
                    .formatted(print.issuer().code(), print.invoice().number()));
        }
        ElectronicFile file = ElectronicFile.of(print, credited(print, caller));
        if (!file.gaps().isEmpty()) {
            throw Refusal.conflict("e-invoice-incomplete", "Document '%s' has no valid e-invoice: %s".formatted(print.invoice().number(),
                    file.gaps().stream().map(gap -> gap.field() + ": " + gap.message()).collect(Collectors.joining("; "))))
                    .with("missing", file.gaps());
        }
        return file;
    }

    /** A text as QR code, as the address of a picture that holds itself ({@code data:}). */
    public static String picture(String text) {
        return QrPicture.of(text);
    }

    /** With its e-invoice in it, where it has one. */
    private StoredDocuments.Drawn drawn(InvoicePrint print, Locale language, @Nullable String credits, Map<String, DocumentTemplate> templates) {
        DocumentTemplate template = templates.get(print.invoice().id());
        ElectronicFile file = print.issuer().eInvoice() == null || print.invoice().state() != InvoiceState.ISSUED ? null : ElectronicFile.of(print, credits);
        byte[] pdf = styled.draw(Transcript.of(print, language, credits), file == null || !file.gaps().isEmpty() ? null : file.cii(), template);
        return new StoredDocuments.Drawn(print.invoice(), language, pdf, template == null ? null : template.key());
    }

    private @Nullable String credited(InvoicePrint print, Caller caller) {
        String credits = print.invoice().credits();
        return credits == null ? null : invoices.byId(credits, caller, Locale.ENGLISH).number();
    }
}
