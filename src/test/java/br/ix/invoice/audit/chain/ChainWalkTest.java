package br.ix.invoice.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.audit.chain.Broken.Fault;
import br.ix.invoice.audit.chain.Link.Sealed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What tampering with the tables does to the chain: each way is found, at the first link that is not what was sealed. */
class ChainWalkTest {

    @Test
    void aChainThatNobodyTouchedIsIntact() {
        List<Link> chain = chain(5);

        assertThat(broken(chain, null)).isEmpty();
    }

    @Test
    void aChangedEntryIsFoundAtItsPlace() {
        List<Link> chain = chain(5);
        chain.set(2, new Link(3, 103, chain.get(2).hash(), entry("2.00")));

        assertThat(broken(chain, null)).hasValueSatisfying(fault -> assertThat(fault).extracting(Broken::position, Broken::entry, Broken::fault)
                .containsExactly(3L, 103L, Fault.CHANGED));
    }

    @Test
    void anEntryWhoseSealWasMadeToFitIsFoundAtTheNextPlace() {
        List<Link> chain = chain(5);
        Sealed forged = entry("2.00");
        chain.set(2, new Link(3, 103, Link.hash(chain.get(1).hash(), 3, 103, forged), forged));

        assertThat(broken(chain, null)).hasValueSatisfying(fault -> assertThat(fault).extracting(Broken::position, Broken::fault)
                .containsExactly(4L, Fault.CHANGED));
    }

    @Test
    void aDeletedEntryIsMissing() {
        List<Link> chain = chain(5);
        chain.set(3, new Link(4, 104, chain.get(3).hash(), null));

        assertThat(broken(chain, null)).hasValueSatisfying(fault -> assertThat(fault).extracting(Broken::position, Broken::entry, Broken::fault)
                .containsExactly(4L, 104L, Fault.MISSING));
    }

    @Test
    void aLinkThatIsGoneWithItsEntryLeavesAHole() {
        List<Link> chain = chain(5);
        chain.remove(1);

        assertThat(broken(chain, null)).hasValueSatisfying(fault -> assertThat(fault).extracting(Broken::position, Broken::fault)
                .containsExactly(2L, Fault.MISSING));
    }

    @Test
    void aChainThatWasCutAtItsEndIsShorterThanItsHeadSays() {
        List<Link> chain = chain(5);
        ChainRows.Head head = headOf(chain);
        chain.remove(4);

        assertThat(broken(chain, null, head)).hasValueSatisfying(fault -> assertThat(fault).extracting(Broken::position, Broken::fault)
                .containsExactly(5L, Fault.MISSING));
    }

    @Test
    void aChainThatWasWrittenAnewIsFoundByAHashThatWasNotedElsewhere() {
        List<Link> before = chain(5);
        Anchor noted = new Anchor(4, before.get(3).hash());
        List<Link> anew = chain(List.of(entry("1.00"), entry("2.00"), entry("1.00"), entry("1.00"), entry("1.00")));

        assertThat(broken(anew, null)).isEmpty();
        assertThat(broken(anew, noted)).hasValueSatisfying(fault -> assertThat(fault).extracting(Broken::position, Broken::fault)
                .containsExactly(4L, Fault.REWRITTEN));
        assertThat(broken(before, noted)).isEmpty();
    }

    @Test
    void theHashIsThatOfTheDocumentedText() {
        // sha256sum of the previous hash, a line feed and the canonical JSON of docs/reference/audit.md
        Sealed entry = new Sealed("2026-11-30T03:03:51.000001Z", "user:admin", "admin", "api", null, "user.deleted", "users/1", "{\"name\":\"ana\"}", null);

        assertThat(Link.hash(Link.BEGINNING, 1, 7, entry)).isEqualTo("8a10792568448656a45a834bda5697835a0bca6158161f944eabf06cb50369e5");
    }

    @Test
    void valuesAreWrittenInTheOrderOfTheirNamesWithTheShortestEscapes() {
        assertThat(CanonicalJson.of(Map.of("b", "ç\u0001\"\n", "a", "1"))).isEqualTo("{\"a\":\"1\",\"b\":\"ç\\u0001\\\"\\n\"}");
    }

    private static List<Link> chain(int length) {
        return chain(Collections.nCopies(length, entry("1.00")));
    }

    private static List<Link> chain(List<Sealed> entries) {
        List<Link> links = new ArrayList<>();
        String previous = Link.BEGINNING;
        for (Sealed entry : entries) {
            long position = links.size() + 1L;
            previous = Link.hash(previous, position, 100 + position, entry);
            links.add(new Link(position, 100 + position, previous, entry));
        }
        return links;
    }

    private static Sealed entry(String amount) {
        return new Sealed("2026-11-30T03:03:51.000001Z", "user:admin", "admin", "api", "r", "price.changed", "prices/1", null, "{\"unitPrice\":\"" + amount + "\"}");
    }

    private static ChainRows.Head headOf(List<Link> chain) {
        Link last = chain.get(chain.size() - 1);
        return new ChainRows.Head(last.position(), last.hash());
    }

    private static Optional<Broken> broken(List<Link> chain, @Nullable Anchor anchor) {
        return broken(chain, anchor, headOf(chain));
    }

    private static Optional<Broken> broken(List<Link> chain, @Nullable Anchor anchor, ChainRows.Head head) {
        ChainWalk walk = new ChainWalk(anchor);
        return chain.stream().map(walk::step).flatMap(Optional::stream).findFirst().or(() -> walk.end(head));
    }
}
