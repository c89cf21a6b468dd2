package br.ix.invoice.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final PageQuery TWO = new PageQuery(2, null);

    @Test
    void aRowThatIsRemovedBetweenItsKeyAndItsReadingEndsNoList() {
        Page<String> page = Page.ofKeys(List.of(4L, 7L, 9L), TWO, keys -> List.of("of 7"));

        assertThat(page.items()).containsExactly("of 7");
        assertThat(PageQuery.keyOf(page.next())).isEqualTo("7");
    }

    @Test
    void readsTheRowsOfThePageOnly() {
        Page<Long> page = Page.ofKeys(List.of(4L, 7L, 9L), TWO, keys -> keys);

        assertThat(page.items()).containsExactly(4L, 7L);
        assertThat(Page.ofKeys(List.of(4L, 7L), TWO, keys -> keys).next()).isNull();
    }
}
