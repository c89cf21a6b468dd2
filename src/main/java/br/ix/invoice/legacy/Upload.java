package br.ix.invoice.legacy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files that somebody gives to be imported; each is read once, as a stream. {@code exchange}: the code of the one that a member export is about, else null. */
public record Upload(ImportKind kind, @Nullable String exchange, String requestedBy, List<UploadedFile> files) {

    /** One file: the name that the caller gave (without its folder) and its content. */
    public record UploadedFile(String name, Content content) {
    }

    /** Opens the content of a file; the reader closes it. */
    public interface Content {
        InputStream open() throws IOException;
    }
}
