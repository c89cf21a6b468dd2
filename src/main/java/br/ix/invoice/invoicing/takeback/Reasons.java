package br.ix.invoice.invoicing.takeback;

import br.ix.invoice.rest.Form;
import br.ix.invoice.rest.Inputs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why something is taken back and what becomes of the days, read from text. */
record Reasons(String reason, Effect effect) {

    private static final int LONGEST = 200;

    /** The inputs of reason and effect, where other fields may be added. */
    static Inputs inputs(@Nullable String reason, @Nullable String effect, Map<String, @Nullable String> others) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("reason", reason);
        texts.put("effect", effect);
        texts.putAll(others);
        return new Inputs(new Form(texts));
    }

    /** Reads them; null where one is at fault. {@code usual}: the effect where none is given. */
    static @Nullable Reasons read(Inputs in, Effect usual) {
        in.require("reason");
        String reason = in.text("reason", LONGEST);
        String effect = in.oneOf("effect", Effect.class);
        return in.isRefused() ? null : new Reasons(Objects.requireNonNull(reason), effect == null ? usual : Effect.valueOf(effect));
    }
}
