package br.ix.invoice.terminal.command;

/** What was asked for did not come about; the message says it in words. */
final class NotDone extends Exception {

    NotDone(String message) {
        super(message);
    }
}
