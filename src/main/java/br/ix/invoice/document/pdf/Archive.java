package br.ix.invoice.document.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.jspecify.annotations.Nullable;

/**
 * Makes a document one for an archive (PDF/A-3b): it says what it is, and what its colours mean. The same facts give the same bytes: dates and
 * identity of the file come from what is printed, never from the clock.
 */
final class Archive {

    private static final String CREATOR = "ix-invoice";
    private static final String SRGB = "sRGB IEC61966-2.1";
    private static final byte[] PROFILE = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String METADATA = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="3" pdfaid:conformance="B"/>
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>{creator}
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="ix-invoice"
             xmp:CreateDate="{day}T00:00:00Z" xmp:ModifyDate="{day}T00:00:00Z"/>
            {attachment}</rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """;

    private Archive() {
    }

    /** What a document is; {@code author} may be nobody; {@code electronic}: an e-invoice is in it. */
    record About(UUID id, String title, @Nullable String author, LocalDate day, Locale language, boolean electronic) {
    }

    static void describe(PDDocument document, About about) throws IOException {
        document.setDocumentId(about.id().getMostSignificantBits() ^ about.id().getLeastSignificantBits());
        document.getDocumentCatalog().setLanguage(about.language().toLanguageTag());
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(plain(about.title()));
        if (about.author() != null) {
            information.setAuthor(plain(about.author()));
        }
        information.setCreator(CREATOR);
        Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        made.setTimeInMillis(about.day().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        information.setCreationDate(made);
        information.setModificationDate(made);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(about).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
        sayWhatColoursMean(document);
    }

    private static void sayWhatColoursMean(PDDocument document) throws IOException {
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(PROFILE));
        intent.setInfo(SRGB);
        intent.setOutputCondition(SRGB);
        intent.setOutputConditionIdentifier(SRGB);
        intent.setRegistryName("http://www.color.org");
        document.getDocumentCatalog().addOutputIntent(intent);
    }

    private static String xmp(About about) {
        String creator = about.author() == null ? ""
                : "<dc:creator><rdf:Seq><rdf:li>" + escaped(about.author()) + "</rdf:li></rdf:Seq></dc:creator>";
        return METADATA.replace("{day}", about.day().toString()).replace("{title}", escaped(about.title())).replace("{creator}", creator)
                .replace("{attachment}", about.electronic() ? Attachment.METADATA : "");
    }

    private static String escaped(String text) {
        return plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Without what XML cannot carry. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]", " ");
    }
}
