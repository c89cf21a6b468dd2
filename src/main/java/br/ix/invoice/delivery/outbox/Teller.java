package br.ix.invoice.delivery.outbox;

import br.ix.invoice.delivery.EventType;

/** Somebody who tells others of what happened. Public for those who do. */
public interface Teller {

    /** Whether anybody wants to know; asked in the transaction in which it happens, so it costs no more than a look. */
    boolean wants(EventType type);

    /** Writes down whom to tell what, in the transaction that forgets the happening: once, whatever is killed. Sends nothing. */
    void tell(Happening happening);
}
