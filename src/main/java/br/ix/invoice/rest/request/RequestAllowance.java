package br.ix.invoice.rest.request;

/** How many requests a caller may still make now; who counts them implements it. Public: access does. */
public interface RequestAllowance {

    /** Takes so many more requests of a caller, all or none of them; seconds to wait where they are too many now, else 0. */
    long take(String caller, int requests);
}
