package br.ix.invoice.console.page;

import br.ix.invoice.rest.Caller;

/** What the frame of each page shows: where it is, who looks, what they may, the same page in the other language. */
public record Frame(String place, Caller caller, Permission may, String portuguese, String english) {
}
