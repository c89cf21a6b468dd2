package br.ix.invoice.access;

/**
 * What a person needs to put a secret into an authenticator app: the text to type, and the QR code to photograph as the path of an SVG picture of
 * {@code size} units. Never logged.
 */
public record Enrolment(String secret, int size, String path) {

    @Override
    public String toString() {
        return "Enrolment[secret not shown]";
    }
}
