package br.ix.invoice.rest.problem;

import java.util.Map;

/**
 * How some addresses refuse in another form than a problem document, because programs that are older than it read them. Public: the module
 * that serves such addresses implements it.
 */
public interface RefusalForm {

    /** Whether an address (its path) refuses so. */
    boolean isFor(String path);

    Said say(Problem problem);

    /** What is answered; {@code body} becomes JSON. */
    record Said(int status, String mediaType, Map<String, ?> body) {
    }
}
