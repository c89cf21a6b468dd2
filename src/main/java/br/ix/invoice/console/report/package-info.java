/** The pages of the reports: pictures, tables, and tables for a spreadsheet. */
@NullMarked
package br.ix.invoice.console.report;

import org.jspecify.annotations.NullMarked;
