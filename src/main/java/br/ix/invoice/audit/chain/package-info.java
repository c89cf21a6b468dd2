/** The chain of hashes over the entries: sealed apart from the changes, verified as a whole, kept from being changed. */
@NullMarked
package br.ix.invoice.audit.chain;

import org.jspecify.annotations.NullMarked;
