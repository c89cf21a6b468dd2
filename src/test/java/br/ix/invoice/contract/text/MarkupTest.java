package br.ix.invoice.contract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes out of a text that anybody may have written. */
class MarkupTest {

    private static final String ALLOWED = "</?(p|b|ul|li|table|tr|td|br|div)>|<(p|td)( align=\"(center|left)\")?( colspan=\"[1-9]\")?>|"
            + "<a( href=\"https://[^\"<>']*\")?>|</a>";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', emptyValue = "", nullValues = "-", value = {
        "<p>Plain <b>text</b></p>                                  | <p>Plain <b>text</b></p>",
        "<script>alert(1)</script>after                            | after",
        "<SCRIPT src=//x.y></ScRiPt >after                         | after",
        "<scr<script>ipt>alert(1)</script>                         | ipt&gt;alert(1)",
        "<script>never ends                                        | ''",
        "<p onclick=\"alert(1)\" class=x id=y>a</p>                | <p>a</p>",
        "<img src=x onerror=alert(1)>a                             | a",
        "<svg><a xlink:href=\"javascript:alert(1)\">b</a></svg>a   | a",
        "<style>p{background:url(javascript:x)}</style>a           | a",
        "<a href=\"javascript:alert(1)\">a</a>                     | <a>a</a>",
        "<a href=\"java&#115;cript:alert(1)\">a</a>                | <a>a</a>",
        "<a href=\" JaVaScRiPt:alert(1)\">a</a>                    | <a>a</a>",
        "<a href=\"data:text/html,x\">a</a>                        | <a>a</a>",
        "<a href='https://ix.example/?a=1&amp;b=\"><script>'>a</a> | <a href=\"https://ix.example/?a=1&amp;b=&quot;&gt;&lt;script&gt;\">a</a>",
        "<a href=https://ix.example onmouseover=x>a</a>            | <a href=\"https://ix.example\">a</a>",
        "<!-- <script>x</script> -->a<!DOCTYPE html><?php x ?>b    | ab",
        "<!-- never ends                                           | ''",
        "&lt;script&gt;alert(1)&lt;/script&gt;                     | &lt;script&gt;alert(1)&lt;/script&gt;",
        "1 < 2 & 3 > 2                                             | 1 &lt; 2 &amp; 3 &gt; 2",
        "condi&ccedil;&otilde;es &#231; &amp;lt;                   | condições ç &amp;lt;",
        "<p>a<p>b                                                  | <p>a</p><p>b</p>",
        "<ul><li>a<li>b</ul>c                                      | <ul><li>a</li><li>b</li></ul>c",
        "<table><tr><td>a<td colspan=2 rowspan=x>b<tr><td>c</table>| <table><tr><td>a</td><td colspan=\"2\">b</td></tr><tr><td>c</td></tr></table>",
        "<b><i>a</b>b</i>                                          | <b><i>a</i></b>b",
        "</div></p>a                                               | a",
        "<p style=\"color:red; text-align: CENTER\">a</p>          | <p align=\"center\">a</p>",
        "<p style=\"background:url(x)\" align=\"left;x\">a</p>     | <p>a</p>",
        "<font face=x>a</font><o:p>b</o:p>                         | ab",
        "<p/onload=x title=\"a>b\">c</p>                           | <p>c</p>",
        "<p title='never ends                                      | ''",
        "<iframe srcdoc='<script>x</script>'></iframe>a            | a",
        "<br/>a<hr>b                                               | <br>a<hr>b"})
    void writesOnlyWhatIsAllowed(String given, String expected) {
        assertThat(Markup.clean(given)).isEqualTo(expected);
    }

    @Test
    void keepsAnyDepthWithinBounds() {
        String clean = Markup.clean("<div>".repeat(5_000) + "deep");

        assertThat(clean).contains("deep").hasSizeLessThan(600);
    }

    @Test
    void leavesOutSignsThatNobodySees() {
        assertThat(Markup.clean("a\u0000b\u001Bc\ud800d\u0085e\tf\ng")).isEqualTo("abcde\tf\ng");
        assertThat(Markup.clean("a&#0;b&#x1b;c")).isEqualTo("abc");
    }

    /** Whatever is thrown at it: the result is a fixed point, and has no tag or attribute but the allowed ones. */
    @Test
    void isWrittenOnceAndForAll() {
        assertThat(noise().map(Markup::clean)).hasSize(300).allSatisfy(clean -> {
            assertThat(Markup.clean(clean)).isEqualTo(clean);
            assertThat(clean.replaceAll(ALLOWED, "")).doesNotContain("<", ">");
        });
    }

    private static Stream<String> noise() {
        String[] parts = {"<", ">", "</", "/>", "<p", "<b>", "</b>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td ", "</td>", "<script>", "</script>",
            "<!--", "-->", " align=center", " align='left'", " colspan=\"2\"", " onload=x", "\"", "'", "=", "&", "&lt;", "&#60;", "<a href=https://x.y ",
            "<a href=\"javascript:x\">", "</a>", "text", " ", "<svg>", "</svg>", "<br>", "<div>", "</p>", "<!", "<?", "<textarea>", "\u0000"};
        Random random = new Random(5);
        return IntStream.range(0, 300).mapToObj(i -> random.ints(30, 0, parts.length).mapToObj(part -> parts[part])
                .reduce("", String::concat));
    }
}
