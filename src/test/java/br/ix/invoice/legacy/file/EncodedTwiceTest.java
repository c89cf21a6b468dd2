package br.ix.invoice.legacy.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedTwiceTest {

    @ParameterizedTest
    @ValueSource(strings = {"São Paulo", "AÇÃO", "Ângela Ó Coração", "100 €", "Žofie – “x“", "日本", "plain"})
    void decodesTextThatWasReadAsLatin1OrItsWindowsForm(String text) {
        assertThat(EncodedTwice.decode(readAs(StandardCharsets.ISO_8859_1, text))).isEqualTo(text);
        assertThat(EncodedTwice.decode(readAs(Charset.forName("windows-1252"), text.replace("Ó", "O")))).isEqualTo(text.replace("Ó", "O"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"São Paulo", "AÇÃO", "Münster", "naïve “quote”", "ÃO", "1 º andar", "日本"})
    void leavesTextAloneThatIsRight(String text) {
        assertThat(EncodedTwice.decode(text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"São SÃ£o"})
    void decodesEachWordByItself(String text) {
        assertThat(EncodedTwice.decode(text)).isEqualTo("São São");
    }

    private static String readAs(Charset wrong, String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), wrong);
    }
}
