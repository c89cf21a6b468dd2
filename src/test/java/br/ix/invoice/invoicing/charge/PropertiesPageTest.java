package br.ix.invoice.invoicing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/reference/properties.md} shows every kind of change that is generated. */
class PropertiesPageTest {

    @Test
    void thePageHasARowForEachThingThatIsCounted() {
        List<String> rows = Stream.of(DocumentsEqualFreshRatingTest.BEGINNINGS, DocumentsEqualFreshRatingTest.STEPS,
                DocumentsEqualFreshRatingTest.SEEN).map(Tally::rowsOfTable).flatMap(List::stream).toList();

        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(PropertiesPage.text()).as("run DocumentsEqualFreshRatingTest with "
                + "-Dhistories=100000 -Dhouse.renew=true").contains("\n" + row));
    }
}
