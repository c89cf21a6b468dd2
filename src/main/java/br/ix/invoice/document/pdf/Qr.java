package br.ix.invoice.document.pdf;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;

/** A QR code of level M as dark squares; four empty ones around it belong to it. */
final class Qr {

    private static final int QUIET = 4;

    private final ByteMatrix squares;

    private Qr(ByteMatrix squares) {
        this.squares = squares;
    }

    /** So many dark squares beside each other, counted from the left upper corner. */
    record Bar(int x, int y, int length) {
    }

    static Qr of(String text) {
        try {
            return new Qr(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code has room for '%s'".formatted(text), tooLong);
        }
    }

    /** How many squares there are in a row, with the empty ones around. */
    int size() {
        return squares.getWidth() + 2 * QUIET;
    }

    List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        for (int y = 0; y < squares.getHeight(); y++) {
            int from = 0;
            while (from < squares.getWidth()) {
                int end = from;
                while (end < squares.getWidth() && squares.get(end, y) == 1) {
                    end++;
                }
                if (end > from) {
                    bars.add(new Bar(from + QUIET, y + QUIET, end - from));
                }
                from = end + 1;
            }
        }
        return bars;
    }
}
