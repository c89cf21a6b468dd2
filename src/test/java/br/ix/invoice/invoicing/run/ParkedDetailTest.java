package br.ix.invoice.invoicing.run;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.invoicing.charge.Charge.Parked;
import br.ix.invoice.invoicing.charge.Reason;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParkedDetailTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "NO_PRICE_IN_FORCE | 2026-10-01 |            | Participant AS64500 at 'sp' has no price for 'PORT-10G' on 2026-10-01. "
                + "Add one that is valid on that day, then redraft.",
        "CATCH_UP_LIMIT    | 2025-01-21 | 2025-10-01 | Participant AS64500 at 'sp' would be charged or credited for 'PORT-10G' from "
                + "2025-01-21 on, before the limit 2025-10-01. Raise the issuer's limit, or settle these days by hand, then redraft."})
    void namesWhoWhereWhichDayAndWhatToDo(Reason reason, LocalDate day, LocalDate limit, String sentence) {
        var parked = new Parked(reason, "PORT-10G", day, limit);

        assertThat(new ParkedDetail(64500, "sp", parked).sentence()).isEqualTo(sentence);
    }
}
