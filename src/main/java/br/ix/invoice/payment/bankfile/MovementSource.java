package br.ix.invoice.payment.bankfile;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An open bank file, read as a stream. Only when {@link #next} has answered null is the file known to be whole: counts and sums of its end
 * have then been compared. Public: the job reads a file once to check and once to apply.
 */
public interface MovementSource extends Closeable {

    FileHead head();

    /** The next movement; null after the last, when the end of the file agrees with what was read. */
    @Nullable Movement next() throws IOException, FileFault;
}
