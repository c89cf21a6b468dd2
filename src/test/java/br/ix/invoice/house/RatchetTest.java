package br.ix.invoice.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatchetTest {

    private final Ratchet ratchet = new Ratchet(Path.of("list.txt"), Map.of("class Old", 400));

    @Test
    void whatStandsAsListedIsNoFault() {
        assertThat(ratchet.faults(Map.of("class Old", 400))).isEmpty();
    }

    @Test
    void whatIsNewOverTheLimitIsRefused() {
        assertThat(ratchet.faults(Map.of("class Old", 400, "class New", 301))).singleElement().asString().startsWith("class New 301 is over");
    }

    @Test
    void whatGrewIsRefused() {
        assertThat(ratchet.faults(Map.of("class Old", 401))).singleElement().asString().contains("grew from 400 to 401");
    }

    @Test
    void whatShrankMustBeWrittenDown() {
        assertThat(ratchet.faults(Map.of("class Old", 350))).singleElement().asString().contains("write 'class Old 350' in list.txt");
    }

    @Test
    void whatIsWithinTheLimitLeavesTheList() {
        assertThat(ratchet.faults(Map.of())).singleElement().asString().contains("take its line out of list.txt");
    }
}
