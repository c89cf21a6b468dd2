/** What an import read and did, for programs and for people. */
@NullMarked
package br.ix.invoice.legacy.report;

import org.jspecify.annotations.NullMarked;
