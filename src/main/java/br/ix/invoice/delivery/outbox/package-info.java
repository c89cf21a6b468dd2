/** What happened and is still to be told: kept as it happens, told a little later. */
@NullMarked
package br.ix.invoice.delivery.outbox;

import org.jspecify.annotations.NullMarked;
