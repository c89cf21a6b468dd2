package br.ix.invoice.job;

/**
 * A job has failed and will not go on by itself; published in the transaction that ends its request. {@code job} is its name,
 * {@code subject} what it was requested for, {@code message} what a person reads.
 */
public record JobFailed(String job, long subject, String message) {
}
