package br.ix.invoice.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every collection of the API is described in the listing. */
class CollectionsTest {

    private static final Pattern BASE = Pattern.compile("/api/v1/([a-z][a-z-]*)");
    private static final Pattern DESCRIBED = Pattern.compile("new CollectionDescription\\(\\s*\"([a-z][a-z-]*)\"");

    @Test
    void everyCollectionThatAControllerServesIsDescribed() {
        Set<String> described = new TreeSet<>();
        Set<String> served = new TreeSet<>();
        for (Source source : Sources.main()) {
            DESCRIBED.matcher(source.text()).results().forEach(match -> described.add(match.group(1)));
            if (source.topTypes().stream().anyMatch(CollectionsTest::isController)) {
                BASE.matcher(source.text()).results().forEach(match -> served.add(match.group(1)));
            }
        }
        var missing = new ArrayList<>(served);
        missing.removeAll(described);
        assertThat(Exceptions.read().faults("collection", missing)).isEmpty();
    }

    private static boolean isController(ClassTree type) {
        return Sources.annotated(type.getModifiers(), "RestController");
    }
}
