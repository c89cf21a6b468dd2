package br.ix.invoice.audit.chain;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The first link that is not what was sealed; {@code entry} null: there is none. Public: the resource shows it. */
@Schema(name = "BrokenLink")
public record Broken(@Nullable Long position, @Nullable Long entry, Fault fault, String detail) {

    /** What is wrong: its content, that it is gone, that it did not come by the trail, that all before it was written anew. */
    public enum Fault { CHANGED, MISSING, INSERTED, REWRITTEN }
}
