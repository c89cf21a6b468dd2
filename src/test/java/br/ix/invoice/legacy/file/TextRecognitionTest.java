package br.ix.invoice.legacy.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextRecognitionTest {

    private static final String TEXT = "name,city\nPonto de Troca,São Paulo – “Centro”\n";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} with mark [{1}] is recognised as {2}, {3} bytes of mark")
    @CsvSource({
        "UTF-8,        '',       UTF-8,        0",
        "UTF-8,        EFBBBF,   UTF-8,        3",
        "UTF-16LE,     FFFE,     UTF-16LE,     2",
        "UTF-16BE,     FEFF,     UTF-16BE,     2",
        "windows-1252, '',       windows-1252, 0"})
    void recognisesHowTextIsWritten(String charset, String mark, String expectedCharset, int expectedMark) throws Exception {
        Path file = file(HexFormat.of().parseHex(mark), TEXT.getBytes(Charset.forName(charset)));

        TextForm form = TextRecognition.of(file);

        assertThat(form).isEqualTo(new TextForm(Charset.forName(expectedCharset), expectedMark));
        assertThat(read(file, form)).isEqualTo(TEXT);
    }

    @Test
    void takesTextWithAccentsAndNoWindowsLettersForLatin1() throws Exception {
        Path file = file("name\nSão José\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(TextRecognition.of(file).charset()).isEqualTo(StandardCharsets.ISO_8859_1);
    }

    @Test
    void refusesAMixOfEncodingsRatherThanStoreBrokenLetters() throws Exception {
        Path file = file("name\nSão José\n".getBytes(StandardCharsets.UTF_8), "Brasília\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> TextRecognition.of(file)).isInstanceOf(FileFault.class)
                .hasMessageContaining("not in line 3").hasMessageContaining("mixes encodings");
    }

    @Test
    void refusesUtf8ThatIsCutInTheMiddleOfALetter() throws Exception {
        byte[] whole = "name\nSão José, São".getBytes(StandardCharsets.UTF_8);
        Path file = file(Arrays.copyOf(whole, whole.length - 2));

        assertThatThrownBy(() -> TextRecognition.of(file)).isInstanceOf(FileFault.class).hasMessageContaining("cut off");
    }

    @ParameterizedTest(name = "bytes {0}: {1}")
    @CsvSource({
        "6E616D650A00010203,   has a NUL byte in line 2",
        "6E616D650A0A07,       has a control character in line 3",
        "FFFE6E0061006D00D8,   begins with the mark of UTF-16LE but is not written in it",
        "6E616D650AE9816E,     is neither UTF-8 nor Latin-1: byte 0x81"})
    void refusesWhatIsNoText(String bytes, String message) throws Exception {
        Path file = file(HexFormat.of().parseHex(bytes));

        assertThatThrownBy(() -> TextRecognition.of(file)).isInstanceOf(FileFault.class).hasMessageContaining(message);
    }

    private Path file(byte[]... parts) throws IOException {
        Path file = folder.resolve("file.csv");
        try (var out = Files.newOutputStream(file)) {
            for (byte[] part : parts) {
                out.write(part);
            }
        }
        return file;
    }

    private static String read(Path file, TextForm form) throws IOException {
        try (var reader = TextRecognition.reader(file, form)) {
            var out = new StringWriter();
            reader.transferTo(out);
            return out.toString();
        }
    }
}
