package br.ix.invoice.legacy.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a record without end (a quote that is never closed) before it fills the memory. */
final class BoundedReader extends FilterReader {

    /** Thrown when more was read for one record than a record may have. */
    static final class TooLong extends IOException {
    }

    private final int most;
    private int left;

    BoundedReader(Reader in, int mostCharacters) {
        super(in);
        this.most = mostCharacters;
        this.left = mostCharacters;
    }

    /** A new record begins. */
    void renew() {
        left = most;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        spend(character < 0 ? 0 : 1);
        return character;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        spend(Math.max(count, 0));
        return count;
    }

    private void spend(int characters) throws IOException {
        left -= characters;
        if (left < 0) {
            throw new TooLong();
        }
    }
}
