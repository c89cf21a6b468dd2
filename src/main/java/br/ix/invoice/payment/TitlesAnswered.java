package br.ix.invoice.payment;

import java.util.List;

/**
 * A bank told something of titles that it had not told before; one event a chunk of a file (key), published in the transaction that books it, before
 * anything of it is booked.
 */
public record TitlesAnswered(long file, String bank, List<TitleAnswer> answers) {

    /** What is told of one title, at a position of the file; {@code means}: it is paid at the bank, such a payment is taken back, or anything else. */
    public record TitleAnswer(long position, String occurrence, String reasons, String ourNumber, String ourReference, Meaning means) {
    }

    /** What the payments' own definition of codes says of an occurrence. */
    public enum Meaning {
        PAID, TAKEN_BACK, OTHER
    }
}
