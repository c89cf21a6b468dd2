/** Issuers: what their runs bill without a person looking at it. */
@NullMarked
package br.ix.invoice.console.issuer;

import org.jspecify.annotations.NullMarked;
