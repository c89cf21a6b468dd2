package br.ix.invoice.invoicing.run;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.invoicing.charge.Charge.Parked;
import br.ix.invoice.invoicing.charge.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class ParkedDetailTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "NO_PRICE_IN_FORCE | 2026-10-01 |            | en | Participant AS64500 at 'sp' has no price for 'PORT-10G' on 2026-10-01. "
                + "Add one that is valid on that day, then redraft.",
        "NO_PRICE_IN_FORCE | 2026-10-01 |            | pt | O participante AS64500 em 'sp' não tem preço para 'PORT-10G' em 01/10/2026. "
                + "Cadastre um preço válido nesse dia e depois calcule de novo.",
        "CATCH_UP_LIMIT    | 2025-01-21 | 2025-10-01 | en | Participant AS64500 at 'sp' would be charged or credited for 'PORT-10G' from "
                + "2025-01-21 on, before the limit 2025-10-01. Raise the issuer's limit, or settle these days by hand, then redraft.",
        "CATCH_UP_LIMIT    | 2025-01-21 | 2025-10-01 | pt | O participante AS64500 em 'sp' seria cobrado ou creditado por 'PORT-10G' desde "
                + "21/01/2025, antes do limite 01/10/2025. Aumente o limite do emissor, ou acerte esses dias à mão, e depois calcule de novo."})
    void namesWhoWhereWhichDayAndWhatToDo(Reason reason, LocalDate day, LocalDate limit, String language, String sentence) {
        var facts = ParkedFacts.ofService(64500, "sp", new Parked(reason, "PORT-10G", day, limit));

        assertThat(new ParkedDetail(LeftOut.Why.of(reason), facts).in(Locale.forLanguageTag(language))).isEqualTo(sentence);
    }

    @Test
    void namesWhoHasToSign() {
        var detail = new ParkedDetail(LeftOut.Why.CONTRACT_NOT_SIGNED, ParkedFacts.ofParticipant(64500, "sp"));

        assertThat(detail.in(Locale.ENGLISH)).isEqualTo("Participant AS64500 at 'sp' has no valid contract that is signed. Let it sign, then redraft.");
        assertThat(detail.in(Locale.forLanguageTag("pt"))).startsWith("O participante AS64500 em 'sp' não tem contrato vigente assinado.");
    }

    @Test
    void theFactsComeBackAsTheyWereStored() {
        var json = new JsonMapper();
        var facts = ParkedFacts.ofBill(new ParkedFacts.Bill("BRL", "400.00", 2, "2026-09", "100.00", "3", null));

        assertThat(json.readValue(json.writeValueAsString(facts), ParkedFacts.class)).isEqualTo(facts);
    }

    @ParameterizedTest
    @EnumSource(LeftOut.Why.class)
    void eachReasonHasAnEntryInTheReferenceAndAWordInBothLanguages(LeftOut.Why why) throws IOException {
        assertThat(Files.readString(Path.of("docs/reference/parked.md"))).contains("| `" + why + "` |");
        assertThat(texts("messages.properties").stringPropertyNames()).contains("parked." + why);
        assertThat(texts("messages_pt.properties").stringPropertyNames()).contains("parked." + why);
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources", file))) {
            texts.load(in);
        }
        return texts;
    }
}
