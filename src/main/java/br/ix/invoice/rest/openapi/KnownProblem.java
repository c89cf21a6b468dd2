package br.ix.invoice.rest.openapi;

/** One type of problem as {@code docs/reference/problems.md} explains it, without its markup. Public: the pages of the API show it. */
public record KnownProblem(String code, int status, String meaning, String cause, String cure, String again) {
}
