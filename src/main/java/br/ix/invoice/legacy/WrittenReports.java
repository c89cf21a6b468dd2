package br.ix.invoice.legacy;

/** Reports of imports as files, for the console; an import that does not exist is refused (404). */
public interface WrittenReports {

    /** The whole report, with room for a signature. */
    String text(String id);

    /** What was compared, a line for each sum. */
    String csv(String id);
}
