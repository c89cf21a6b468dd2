package br.ix.invoice.payment.applying;

import br.ix.invoice.payment.bankfile.Movement;
import br.ix.invoice.payment.bankfile.MovementKind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A movement with its place in the file (from 1) and the hash by which it is known when it comes again. */
record Told(long position, Movement movement, String identity) {

    /** {@code time}: the how manyeth of the same identity in the file; two equal ones in one file are two movements. */
    static Told of(long position, Movement movement, int time) {
        String text = movement.identity() + "|#" + time;
        return new Told(position, movement, HexFormat.of().formatHex(StoredBankFiles.sha256().digest(text.getBytes(StandardCharsets.UTF_8))));
    }

    /** Eight bytes of a hash, for counting within a file. */
    static long shortHash(String identity) {
        return ByteBuffer.wrap(StoredBankFiles.sha256().digest(identity.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    boolean is(MovementKind kind) {
        return movement.kind() == kind;
    }

    /** A settlement of something; some banks tell of settlements of nothing. */
    boolean pays() {
        return is(MovementKind.SETTLEMENT) && movement.amounts().paid().signum() > 0;
    }
}
