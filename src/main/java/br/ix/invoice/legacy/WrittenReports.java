package br.ix.invoice.legacy;

import java.util.Locale;

/** Reports of imports as files, for the console; an import that does not exist is refused (404). */
public interface WrittenReports {

    /** The whole report in Portuguese or English, with room for a signature. */
    String text(String id, Locale language);

    /** What was compared, a line for each sum. */
    String csv(String id);
}
