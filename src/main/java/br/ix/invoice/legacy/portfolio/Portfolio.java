package br.ix.invoice.legacy.portfolio;

import br.ix.invoice.legacy.ImportKind;
import br.ix.invoice.legacy.kind.Kind;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class Portfolio implements Kind {

    @Override
    public ImportKind kind() {
        return ImportKind.PORTFOLIO;
    }

    @Override
    public List<PortfolioFile> files() {
        return List.of(PortfolioFile.values());
    }
}
