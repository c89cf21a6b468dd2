package br.ix.invoice.legacy.takeover;

import br.ix.invoice.ix.Exchanges;
import br.ix.invoice.legacy.ImportKind;
import br.ix.invoice.legacy.kind.Kind;
import br.ix.invoice.legacy.kind.KindFile;
import java.util.List;
import org.springframework.stereotype.Component;

/** The two files that are extracted from the database of meu-ix: exchanges, and the billing data of each ASN at each of them. */
@Component
class MeuIx implements Kind {

    private final List<KindFile> files;

    MeuIx(Exchanges exchanges) {
        files = List.of(new IxFile(exchanges), new ParticipanteFile(exchanges));
    }

    @Override
    public ImportKind kind() {
        return ImportKind.MEU_IX;
    }

    @Override
    public List<KindFile> files() {
        return files;
    }
}
