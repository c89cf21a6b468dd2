package br.ix.invoice.dunning;

import java.util.List;

/** Reminders were written and are to be sent, once each; published in the transaction that writes them, once a chunk. Keys are internal. */
public record RemindersDue(List<Long> reminders) {
}
