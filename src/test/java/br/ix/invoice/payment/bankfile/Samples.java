package br.ix.invoice.payment.bankfile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The two return files of the acceptance, statements written for the tests, and how they are read. Public: other tests of payments upload them. */
public final class Samples {

    public static final String CNAB240 = resource("cnab240-return.txt");
    public static final String BRADESCO = resource("cnab400-bradesco-return.txt");

    private Samples() {
    }

    public static String resource(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/bankfile/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static List<Movement> read(String file) throws IOException, FileFault {
        return read(file.getBytes(StandardCharsets.ISO_8859_1));
    }

    static List<Movement> read(byte[] file) throws IOException, FileFault {
        List<Movement> movements = new ArrayList<>();
        try (MovementSource source = open(file)) {
            for (Movement movement = source.next(); movement != null; movement = source.next()) {
                movements.add(movement);
            }
        }
        return movements;
    }

    static MovementSource open(byte[] file) throws IOException, FileFault {
        return BankFileFormats.open(new ByteArrayInputStream(file), Occurrences.read(Path.of("none")));
    }

    /** What is wrong with a file: code, record and field in one line; "whole" where nothing is. */
    static String faultOf(String file) throws IOException {
        try {
            read(file);
            return "whole";
        } catch (FileFault fault) {
            return "%s at %d %s".formatted(fault.code(), fault.record(), fault.field()).strip();
        }
    }

    /** The file with other text at a column of a line, both from 1. */
    public static String with(String file, int line, int column, String text) {
        String[] lines = file.split("\r\n");
        String before = lines[line - 1];
        lines[line - 1] = before.substring(0, column - 1) + text + before.substring(column - 1 + text.length());
        return String.join("\r\n", lines) + "\r\n";
    }

    /** A record of fixed columns, blank but for what stands at the given places: column, text, column, text. */
    static String record(int length, Object... placed) {
        StringBuilder record = new StringBuilder(" ".repeat(length));
        for (int place = 0; place < placed.length; place += 2) {
            int from = (Integer) placed[place] - 1;
            String text = (String) placed[place + 1];
            record.replace(from, from + text.length(), text);
        }
        return record + "\r\n";
    }
}
