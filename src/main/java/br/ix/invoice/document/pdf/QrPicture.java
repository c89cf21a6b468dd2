package br.ix.invoice.document.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A QR code for a page of a browser. Public for the module's face. */
public final class QrPicture {

    private QrPicture() {
    }

    /** An SVG as {@code data:} address. */
    public static String of(String text) {
        Qr qr = Qr.of(text);
        StringBuilder path = new StringBuilder();
        qr.bars().forEach(bar -> path.append('M').append(bar.x()).append(' ').append(bar.y()).append('h').append(bar.length()).append("v1h-")
                .append(bar.length()).append('z'));
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + qr.size() + " " + qr.size()
                + "' shape-rendering='crispEdges'><path fill='#fff' d='M0 0h" + qr.size() + "v" + qr.size() + "H0z'/><path d='" + path + "'/></svg>";
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }
}
