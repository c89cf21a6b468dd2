/** The resource {@code /api/v1/imports}. */
@NullMarked
package br.ix.invoice.legacy.web;

import org.jspecify.annotations.NullMarked;
