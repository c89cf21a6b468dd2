package br.ix.invoice.document.pdf;

import static br.ix.invoice.document.pdf.PrintableInvoices.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arabic letters are joined as people write them, and what is copied from the paper is the name again. */
class JoinedLettersTest {

    @ParameterizedTest
    @CsvSource({
        "a letter at each place,  ببب ب,   ﺑﺒﺐ ﺏ",
        "one that joins before only, دبد,  ﺩﺑﺪ",
        "lam with alef,           سلام لا, ﺳﻼﻡ ﻻ",
        "a company,               شركة,    ﺷﺮﻛﺔ",
        "hamza stands alone,      سماء,    ﺳﻤﺎﺀ",
        "Persian,                 پگچ,     ﭘﮕﭻ",
        "Hebrew,                  חברת,    חברת",
        "Latin,                   Ltda,    Ltda"})
    void aLetterLooksAsItsNeighboursWantIt(String what, String text, String joined) {
        assertThat(JoinedLetters.of(text, letter -> true)).as(what).isEqualTo(joined);
    }

    @Test
    void marksAboveLettersPartNothing() {
        assertThat(JoinedLetters.of("ب\u064Eب", letter -> true)).isEqualTo("ﺑ\u064Eﺐ");
    }

    @Test
    void aFormThatTheFontLacksLeavesTheLetter() {
        assertThat(JoinedLetters.of("سلام", letter -> letter < 0xFB50)).isEqualTo("سلام");
    }

    @Test
    void theNameOnThePaperIsJoinedAndReadsAsItWasWritten() throws Exception {
        byte[] drawn = new InvoicePdf().draw(invoice().in("en").paidBy("شركة الاتصالات السعودية").build());

        ReadDocument.picture(drawn, Files.createDirectories(Path.of("target", "screenshots")).resolve("arabic.png"));
        assertThat(Normalizer.normalize(ReadDocument.text(drawn), Normalizer.Form.NFKC)).contains("شركة الاتصالات السعودية");
    }
}
