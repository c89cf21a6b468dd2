package br.ix.invoice.psp.bank;

/** A bank refused, or could not be reached; {@code again}: the same call may succeed later. Public: who calls a bank decides by it. */
public final class PspFailed extends RuntimeException {

    private final boolean again;

    public PspFailed(String message, boolean again) {
        super(message);
        this.again = again;
    }

    public boolean again() {
        return again;
    }
}
