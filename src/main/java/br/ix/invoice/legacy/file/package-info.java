/** Files as they come: how their text is written, their records, their lines; knows nothing of what the records mean. */
@NullMarked
package br.ix.invoice.legacy.file;

import org.jspecify.annotations.NullMarked;
