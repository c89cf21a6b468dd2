package br.ix.invoice.invoicing;

/** Where a billing run stands; live is every state but POSTED and DISCARDED. */
public enum RunState {
    REQUESTED, DRAFTING, DRAFTED, POSTING, POSTED, DISCARDED, FAILED;

    public boolean isLive() {
        return this != POSTED && this != DISCARDED;
    }
}
