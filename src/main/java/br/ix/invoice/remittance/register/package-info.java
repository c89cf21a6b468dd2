/** How boletos stand at their banks, what waits to be sent, and the files in which it was sent. */
@NullMarked
package br.ix.invoice.remittance.register;

import org.jspecify.annotations.NullMarked;
