/** The resources of the reports. */
@NullMarked
package br.ix.invoice.report.web;

import org.jspecify.annotations.NullMarked;
