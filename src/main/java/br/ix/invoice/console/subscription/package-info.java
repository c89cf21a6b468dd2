/** What a participant has, and making it void. */
@NullMarked
package br.ix.invoice.console.subscription;

import org.jspecify.annotations.NullMarked;
