package br.ix.invoice.contract.register;

import br.ix.invoice.bulk.Stored;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A template as it is stored; {@code kind} null: for every kind without one of its own. Public for the module's face and its web package. */
public record TemplateRow(long id, long version, String publicId, @Nullable String kind, LocalDate validFrom, String pt, String en)
        implements Stored {

    @Override
    public String path() {
        return "contract-templates/" + publicId;
    }

}
