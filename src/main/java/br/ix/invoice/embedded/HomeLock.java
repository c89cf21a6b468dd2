package br.ix.invoice.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One living program for a folder. The lock dies with the process, so it tells a living instance from what a killed one left.
 */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    static HomeLock of(Path folder) throws IOException {
        PrivateFiles.folder(folder);
        var file = folder.resolve("lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock(Long.MAX_VALUE - 1, 1, false) == null) {
            var owner = ownerOf(channel);
            channel.close();
            throw new EmbeddedServerFailure("Another ix-invoice%s is running on %s. Stop it, or choose another folder with --ix-invoice.home=FOLDER."
                    .formatted(owner, folder));
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)), 0);
        return new HomeLock(channel);
    }

    /** The lock lies behind the text, so that others may read who holds it. */
    private static String ownerOf(FileChannel channel) throws IOException {
        var text = ByteBuffer.allocate(20);
        channel.read(text, 0);
        var pid = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
        return pid.isEmpty() ? "" : " (process " + pid + ")";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
