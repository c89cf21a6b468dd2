/** The start of the program. The modules are the packages below. */
@NullMarked
package br.ix.invoice;

import org.jspecify.annotations.NullMarked;
