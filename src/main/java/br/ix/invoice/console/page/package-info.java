/** What all pages share: frame, language, texts of figures and days, refusals. */
@NullMarked
package br.ix.invoice.console.page;

import org.jspecify.annotations.NullMarked;
