/** The resources of late charges and reminders. */
@NullMarked
package br.ix.invoice.dunning.web;

import org.jspecify.annotations.NullMarked;
