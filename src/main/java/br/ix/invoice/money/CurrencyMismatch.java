package br.ix.invoice.money;

/** Two amounts of different currencies met in one sum: always a fault of the program, never of its input. */
public final class CurrencyMismatch extends RuntimeException {

    private final transient Money left;
    private final transient Money right;

    CurrencyMismatch(Money left, Money right) {
        super("Cannot combine %s with %s: the currencies differ".formatted(left, right));
        this.left = left;
        this.right = right;
    }

    public Money left() {
        return left;
    }

    public Money right() {
        return right;
    }
}
