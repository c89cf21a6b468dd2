/** What billing accounts owe: statement and aging. */
@NullMarked
package br.ix.invoice.console.balance;

import org.jspecify.annotations.NullMarked;
