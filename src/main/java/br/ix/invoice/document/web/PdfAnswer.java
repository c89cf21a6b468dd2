package br.ix.invoice.document.web;

import br.ix.invoice.document.Documents.Document;
import br.ix.invoice.rest.Refusal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How a document is asked for and answered. */
final class PdfAnswer {

    private static final Set<String> LANGUAGES = Set.of("pt", "en");

    private PdfAnswer() {
    }

    /** The document to look at, under its name. */
    static ResponseEntity<byte[]> of(Document document) {
        ContentDisposition shown = ContentDisposition.inline().filename(document.fileName()).build();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString()).body(document.pdf());
    }

    /** The language that is asked for; null: none. */
    static @Nullable Locale language(@Nullable String language) {
        if (language != null && !LANGUAGES.contains(language)) {
            throw Refusal.invalid("language", language, "must be pt or en");
        }
        return language == null ? null : Locale.forLanguageTag(language);
    }
}
