/** How a remittance of 240 columns is written: pure code, no database; what differs by bank is a definition. */
@NullMarked
package br.ix.invoice.remittance.cnab;

import org.jspecify.annotations.NullMarked;
