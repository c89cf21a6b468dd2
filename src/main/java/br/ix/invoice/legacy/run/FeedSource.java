package br.ix.invoice.legacy.run;

import br.ix.invoice.legacy.StoredUploads;
import br.ix.invoice.legacy.file.ColumnNames;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Opens the files of an import for the steps that read them. */
@Component
class FeedSource {

    private final ChunkWriting writing;
    private final StoredUploads uploads;

    FeedSource(ChunkWriting writing, StoredUploads uploads) {
        this.writing = writing;
        this.uploads = uploads;
    }

    FileFeed open(ImportFile file) throws IOException {
        return FileFeed.open(writing, uploads, ColumnNames.ofJob(file.kind().applyJob(), uploads.home()), file);
    }
}
