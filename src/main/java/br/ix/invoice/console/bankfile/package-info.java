/** Files of banks, what they told, and the work lists of what a person has to look at. */
@NullMarked
package br.ix.invoice.console.bankfile;

import org.jspecify.annotations.NullMarked;
