/** Webhooks by the Standard Webhooks specification: who is told what, the messages, and how they are sent. */
@NullMarked
package br.ix.invoice.delivery.webhook;

import org.jspecify.annotations.NullMarked;
