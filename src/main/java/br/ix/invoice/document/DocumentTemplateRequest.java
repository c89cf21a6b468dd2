package br.ix.invoice.document;

import org.jspecify.annotations.Nullable;

/**
 * How the documents of an issuer shall look: {@code accent} a colour ({@code #0f4c75}), {@code logo} a PNG or JPEG in base 64, texts in both languages
 * ({@code header} below the issuer, {@code footer} at the foot of each page, {@code notes} above what it is paid by), {@code totalBand} whether the sum stands in a
 * band above the lines, {@code pixFirst} whether PIX stands above the slip of the boleto. What is null is left out, or as without a template.
 */
public record DocumentTemplateRequest(@Nullable String accent, @Nullable String logo, @Nullable String headerPt, @Nullable String headerEn,
                                      @Nullable String footerPt, @Nullable String footerEn, @Nullable String notesPt, @Nullable String notesEn,
                                      @Nullable Boolean totalBand, @Nullable Boolean pixFirst) {

    /** Nothing of its own: a document as without a template. */
    public static final DocumentTemplateRequest PLAIN = new DocumentTemplateRequest(null, null, null, null, null, null, null, null, null, null);

    /** The same with another logo, or none. */
    public DocumentTemplateRequest withLogo(@Nullable String other) {
        return new DocumentTemplateRequest(accent, other, headerPt, headerEn, footerPt, footerEn, notesPt, notesEn, totalBand, pixFirst);
    }
}
