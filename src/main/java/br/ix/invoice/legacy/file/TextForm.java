package br.ix.invoice.legacy.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the text of a file is written: its character set and how many bytes of mark stand before it. Public: stored with the file. */
public record TextForm(Charset charset, int markBytes) {

    static final TextForm UTF_8 = new TextForm(StandardCharsets.UTF_8, 0);

    /** The name by which people know it. */
    public String name() {
        return charset.name();
    }

    /** Whether the file is in the form that is expected, so that nobody needs to be told. */
    public boolean isExpected() {
        return charset.equals(StandardCharsets.UTF_8);
    }
}
