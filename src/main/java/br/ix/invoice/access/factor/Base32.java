package br.ix.invoice.access.factor;

/** Bytes as authenticator apps read them (RFC 4648, 6), without padding. */
final class Base32 {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {
    }

    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = (held << Byte.SIZE | one & 0xFF) & 0xFFFF;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(DIGITS.charAt(held >> bits & 0x1F));
            }
        }
        return bits == 0 ? text.toString() : text.append(DIGITS.charAt(held << BITS - bits & 0x1F)).toString();
    }
}
