package br.ix.invoice.payment.bankfile;

import br.ix.invoice.payment.bankfile.FileFault.Code;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Recognises a bank file by how it begins, never by its name. Public: the job opens files with it. */
public final class BankFileFormats {

    private static final int LOOKED_AT = 4_096;

    private BankFileFormats() {
    }

    /** Opens a file; the stream is closed with the source, or at once where the file is none that we read. */
    public static MovementSource open(InputStream file, Occurrences occurrences) throws IOException, FileFault {
        BufferedInputStream in = new BufferedInputStream(file, 1 << 16);
        try {
            return open(in, beginning(in), occurrences);
        } catch (IOException | FileFault | RuntimeException failed) {
            in.close();
            throw failed;
        }
    }

    private static MovementSource open(BufferedInputStream in, String begins, Occurrences occurrences) throws IOException, FileFault {
        String first = begins.startsWith("\u00EF\u00BB\u00BF") ? begins.substring(3) : begins;
        String text = first.stripLeading();
        if (text.startsWith("OFXHEADER") || text.startsWith("<OFX") || text.startsWith("<?OFX") || text.startsWith("<") && text.contains("<OFX>")) {
            return OfxStatement.open(in, begins);
        }
        if (text.startsWith("<")) {
            return Camt053Statement.open(in);
        }
        String line = firstLine(first);
        if (line.length() >= 9 && line.startsWith("RETORNO", 2)) {
            return Cnab400Return.open(in, occurrences);
        }
        if (line.length() >= 8 && line.substring(0, 8).matches("[0-9]{3}00000")) {
            return Cnab240Return.open(in, occurrences);
        }
        if (line.length() >= 9 && line.startsWith("REMESSA", 2)) {
            throw new FileFault(Code.NOT_A_RETURN, 1, "2-9", "The file is a remittance, which we send; a return of the bank was expected");
        }
        throw new FileFault(Code.UNKNOWN_FORMAT, 0, "", "The file is none of CNAB 240, CNAB 400, OFX and camt.053, by how it begins");
    }

    private static String beginning(BufferedInputStream in) throws IOException {
        in.mark(LOOKED_AT);
        byte[] bytes = in.readNBytes(LOOKED_AT);
        in.reset();
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
