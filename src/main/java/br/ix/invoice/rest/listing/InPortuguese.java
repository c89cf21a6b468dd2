package br.ix.invoice.rest.listing;

import br.ix.invoice.rest.CollectionDescription;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What each collection is for, in Portuguese: {@code openapi/collections_pt.properties}. */
final class InPortuguese {

    private final Properties said = new Properties();

    InPortuguese() {
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(InPortuguese.class.getResourceAsStream("/openapi/collections_pt.properties")), StandardCharsets.UTF_8)) {
            said.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String of(CollectionDescription described) {
        return said.getProperty(described.name(), described.description());
    }
}
