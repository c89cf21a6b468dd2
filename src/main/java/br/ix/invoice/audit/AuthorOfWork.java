package br.ix.invoice.audit;

import java.util.Optional;

/** Knows who requested the work that this thread does outside of a request; the jobs implement it. */
public interface AuthorOfWork {

    Optional<Author> now();
}
