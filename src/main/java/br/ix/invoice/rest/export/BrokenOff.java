package br.ix.invoice.rest.export;

/**
 * A file that could not be written to its end. Nobody answers this, so that the server breaks the connection off; what failed is not its cause but beside it,
 * because whoever answers refusals looks into causes, too.
 */
final class BrokenOff extends RuntimeException {

    BrokenOff(String address, Throwable failure) {
        super("The file of %s was broken off, its reader sees that it is not whole".formatted(address));
        addSuppressed(failure);
    }
}
