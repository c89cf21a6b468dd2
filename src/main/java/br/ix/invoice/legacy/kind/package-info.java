/** What a kind of import is: its files in order, and readers that turn their rows into records of the modules' bulk commands. */
@NullMarked
package br.ix.invoice.legacy.kind;

import org.jspecify.annotations.NullMarked;
