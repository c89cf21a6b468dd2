/** The pages of who is late: the work list, reminders, who is held, what issuers ask for. */
@NullMarked
package br.ix.invoice.console.dunning;

import org.jspecify.annotations.NullMarked;
