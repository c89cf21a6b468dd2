package br.ix.invoice.legacy.kind;

import br.ix.invoice.legacy.ImportKind;
import java.util.List;

/** A kind of import. Its folder in {@code batch-jobs} is {@code import-<word>}. Public: each kind is a package of its own. */
public interface Kind {

    ImportKind kind();

    /** In the order in which they are read: each refers only to those before it. */
    List<? extends KindFile> files();
}
