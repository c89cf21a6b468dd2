package br.ix.invoice.document.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A document as a payer sees it: printed on paper, its codes read by another library; and as an archive takes it. */
public final class ReadDocument {

    /** Dots an inch; no payer's camera has less than the first. */
    private static final List<Float> NEARER_AND_NEARER = List.of(200f, 300f, 450f);

    private ReadDocument() {
    }

    /** What the code of a kind on the last page says; empty where there is none. A payer goes nearer when it is not read at once. */
    public static String code(byte[] pdf, BarcodeFormat format) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (float dots : NEARER_AND_NEARER) {
                String read = code(new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, dots, ImageType.RGB), format);
                if (!read.isEmpty()) {
                    return read;
                }
            }
            return "";
        }
    }

    private static String code(BufferedImage page, BarcodeFormat format) {
        int[] points = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), points)));
        try {
            return new GenericMultipleBarcodeReader(new MultiFormatReader()).decodeMultiple(picture, Map.of(DecodeHintType.TRY_HARDER, true,
                    DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.ALLOWED_LENGTHS, new int[] {44}))[0].getText();
        } catch (NotFoundException none) {
            return "";
        }
    }

    /** What keeps it out of an archive by PDF/A-3b; empty where nothing does. */
    public static List<String> faults(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_B);
             PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_B, false)) {
            return validator.validate(parser).getTestAssertions().stream().filter(check -> check.getStatus() == TestAssertion.Status.FAILED)
                    .map(check -> check.getRuleId().getClause() + ": " + check.getMessage()).distinct().toList();
        }
    }

    public static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replace('\u00A0', ' ');
        }
    }

    /** The first page as a picture, for people. */
    public static void picture(byte[] pdf, Path into) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 110, ImageType.RGB), "png", into.toFile());
        }
    }

    public static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
