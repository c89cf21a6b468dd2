/** The texts of contracts: HTML of an allow-list, placeholders, and what is printed of them. */
@NullMarked
package br.ix.invoice.contract.text;

import org.jspecify.annotations.NullMarked;
