/** The people who log in, for administrators. */
@NullMarked
package br.ix.invoice.console.user;

import org.jspecify.annotations.NullMarked;
