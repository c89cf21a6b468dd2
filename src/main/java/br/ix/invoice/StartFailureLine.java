package br.ix.invoice;

import br.ix.invoice.embedded.EmbeddedServerFailure;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one line why the program cannot start, where the reason is one that a reader can do something about. */
final class StartFailureLine implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(StartFailureLine.class);

    @Override
    public boolean reportException(Throwable failure) {
        var line = causesOf(failure).flatMap(cause -> lineFor(cause).stream()).findFirst();
        line.ifPresent(LOG::error);
        return line.isPresent();
    }

    private static Stream<Throwable> causesOf(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static Optional<String> lineFor(Throwable cause) {
        if (cause instanceof PortInUseException port) {
            return Optional.of("Port %d is taken. Choose another with --server.port=PORT (with Maven: -Dspring-boot.run.arguments=\"--server.port=PORT\")."
                    .formatted(port.getPort()));
        }
        return cause instanceof EmbeddedServerFailure ? Optional.of(cause.getMessage()) : Optional.empty();
    }
}
