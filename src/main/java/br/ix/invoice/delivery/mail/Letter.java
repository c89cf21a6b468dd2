package br.ix.invoice.delivery.mail;

import br.ix.invoice.document.Documents.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent to whom, to each by a mail of its own; {@code document} null: the text has a link instead. */
record Letter(List<String> to, String subject, String text, String html, @Nullable Document document) {
}
