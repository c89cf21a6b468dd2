package br.ix.invoice.delivery.mail;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a mail program shows of a mail. */
final class MailParts {

    private MailParts() {
    }

    /** The first part of a type, as text; empty where there is none. */
    static String text(Part whole, String type) throws Exception {
        for (Part part : parts(whole)) {
            if (part.isMimeType(type)) {
                return part.getContent() instanceof String text ? text
                        : new String(part.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            }
        }
        return "";
    }

    private static List<Part> parts(Part whole) throws Exception {
        List<Part> found = new ArrayList<>();
        if (whole.getContent() instanceof Multipart several) {
            for (int n = 0; n < several.getCount(); n++) {
                found.addAll(parts(several.getBodyPart(n)));
            }
        } else {
            found.add(whole);
        }
        return found;
    }
}
