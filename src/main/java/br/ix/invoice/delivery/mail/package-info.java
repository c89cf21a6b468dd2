/** Documents by mail: an outbox of what is to be sent, and how it is handed to the mail server. */
@NullMarked
package br.ix.invoice.delivery.mail;

import org.jspecify.annotations.NullMarked;
