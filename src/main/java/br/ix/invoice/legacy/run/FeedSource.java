package br.ix.invoice.legacy.run;

import br.ix.invoice.legacy.StoredUploads;
import br.ix.invoice.legacy.file.ColumnNames;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Opens the files of an import for the steps that read them. */
@Component
class FeedSource {

    private final PortfolioFaces faces;
    private final StoredUploads uploads;

    FeedSource(PortfolioFaces faces, StoredUploads uploads) {
        this.faces = faces;
        this.uploads = uploads;
    }

    FileFeed open(ImportFile file) throws IOException {
        return FileFeed.open(faces, uploads, ColumnNames.ofJob("import-portfolio", uploads.home()), file);
    }
}
