package br.ix.invoice.delivery.mail;

import br.ix.invoice.document.Documents.Document;
import org.jspecify.annotations.Nullable;

/** What is sent to whom; {@code document} null: the text has a link instead. */
record Letter(String to, String subject, String text, String html, @Nullable Document document) {
}
