package br.ix.invoice.payment;

/** What became of a movement of a bank; those that are a task wait in a work list until a person has dealt with them. */
public enum MovementState {

    /** Said and kept: a confirmation, a fee, a notice. */
    NOTED(false),
    /** The bank refused what was asked for: the title is not registered, or not changed. */
    REFUSED(true),
    /** It paid what was open of its invoice. */
    MATCHED(false),
    /** The same, and interest and fine beside it. */
    WITH_INTEREST(false),
    /** Something of its invoice is still open. */
    PARTIAL(true),
    /** It was more than was open and more than the bank calls interest. */
    OVER(true),
    /** Its invoice was paid already. */
    TWICE(true),
    /** Its invoice had been cancelled. */
    AFTER_CANCELLATION(true),
    /** Whose it is is only guessed: a person confirms the suggested invoice or names another. */
    SUGGESTED(true),
    /** Nobody knows whose it is. */
    UNKNOWN(true),
    /** It took back a payment, and what that had paid is open again. */
    REVERSED(true),
    /** It takes back a payment that nobody knows. */
    REVERSAL_UNKNOWN(true),
    /** It was applied from another file, or is a second time in this one. */
    DUPLICATE(false);

    private final boolean task;

    MovementState(boolean task) {
        this.task = task;
    }

    public boolean isTask() {
        return task;
    }
}
