package br.ix.invoice.document.template;

import br.ix.invoice.document.DocumentTemplateRequest;
import br.ix.invoice.document.pdf.Style;
import br.ix.invoice.rest.Faults;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** What a template may say: a colour, a picture of a bounded size, short texts with known places. All faults are named at once. Public for the module's face. */
public final class TemplateChecks {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}?");
    private static final int MOST_BYTES = 300_000;
    private static final int WIDEST = 1_200;
    private static final int HIGHEST = 600;
    private static final String WRONG_PICTURE = "is not a PNG or JPEG in base 64 of at most 300 kB and %d by %d points".formatted(WIDEST, HIGHEST);

    private TemplateChecks() {
    }

    /** The same as it is kept: the logo as PNG without transparency. Faults are refused (400). */
    public static DocumentTemplateRequest checked(DocumentTemplateRequest look) {
        Faults faults = new Faults();
        if (look.accent() != null && !COLOUR.matcher(look.accent()).matches()) {
            faults.add("accent", look.accent(), "is not a colour such as #0f4c75");
        }
        text(faults, "headerPt", look.headerPt(), new Room(300, 4));
        text(faults, "headerEn", look.headerEn(), new Room(300, 4));
        text(faults, "footerPt", look.footerPt(), new Room(120, 1));
        text(faults, "footerEn", look.footerEn(), new Room(120, 1));
        text(faults, "notesPt", look.notesPt(), new Room(600, 6));
        text(faults, "notesEn", look.notesEn(), new Room(600, 6));
        String logo = look.logo() == null || look.logo().isBlank() ? null : logo(look.logo(), faults);
        faults.refuseIfAny();
        return look.withLogo(logo);
    }

    private record Room(int letters, int lines) {
    }

    private static void text(Faults faults, String field, @Nullable String text, Room room) {
        if (text == null) {
            return;
        }
        if (text.length() > room.letters() || text.strip().lines().count() > room.lines()) {
            faults.add(field, null, "must have at most %d characters in %d lines".formatted(room.letters(), room.lines()));
        }
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            if (!place.group().endsWith("}") || !Style.PLACES.contains(place.group(1))) {
                faults.add(field, place.group(), "is none of the places {%s}".formatted(String.join("}, {", Style.PLACES)));
            }
        }
    }

    private static @Nullable String logo(String base64, Faults faults) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64);
            BufferedImage picture = bytes.length > MOST_BYTES ? null : read(bytes);
            if (picture != null) {
                return Base64.getEncoder().encodeToString(plain(picture));
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            // said below
        }
        faults.add("logo", null, WRONG_PICTURE);
        return null;
    }

    /** Its size is asked before its points are read. */
    private static @Nullable BufferedImage read(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    if (reader.getFormatName().matches("(?i)png|jpeg")) {
                        reader.setInput(in);
                        return reader.getWidth(0) > WIDEST || reader.getHeight(0) > HIGHEST ? null : reader.read(0);
                    }
                } finally {
                    reader.dispose();
                }
            }
        }
        return null;
    }

    /** On white paper. */
    private static byte[] plain(BufferedImage picture) throws IOException {
        BufferedImage paper = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(paper, "png", png);
        return png.toByteArray();
    }
}
