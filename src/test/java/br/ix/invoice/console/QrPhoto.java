package br.ix.invoice.console;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;

/** Reads the QR code that a page shows, as a telephone does. */
final class QrPhoto {

    private static final int NEARER = 4;

    private QrPhoto() {
    }

    static String of(WebElement shown) {
        try {
            BufferedImage photo = near(ImageIO.read(new ByteArrayInputStream(shown.getScreenshotAs(OutputType.BYTES))));
            int width = photo.getWidth();
            int[] colours = photo.getRGB(0, 0, width, photo.getHeight(), null, 0, width);
            return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, photo.getHeight(), colours)))).getText();
        } catch (ReaderException unreadable) {
            throw new AssertionError("There is no QR code that can be read", unreadable);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A telephone's camera has several points for each of the screen; with one, a code in two hundred is not read. */
    private static BufferedImage near(BufferedImage screen) {
        var photo = new BufferedImage(screen.getWidth() * NEARER, screen.getHeight() * NEARER, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = photo.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        drawing.drawImage(screen, 0, 0, photo.getWidth(), photo.getHeight(), null);
        drawing.dispose();
        return photo;
    }
}
