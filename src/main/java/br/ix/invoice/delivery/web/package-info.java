/** The API of what others are told. */
@NullMarked
package br.ix.invoice.delivery.web;

import org.jspecify.annotations.NullMarked;
