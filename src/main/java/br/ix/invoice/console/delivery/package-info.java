/** What others are told: webhooks with their log, and documents by mail. */
@NullMarked
package br.ix.invoice.console.delivery;

import org.jspecify.annotations.NullMarked;
