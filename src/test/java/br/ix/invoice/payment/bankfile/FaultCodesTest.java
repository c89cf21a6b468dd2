package br.ix.invoice.payment.bankfile;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.payment.MovementState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code and state that a person may meet is explained. */
class FaultCodesTest {

    @Test
    void everyCodeAndEveryStateIsExplained() throws Exception {
        String page = Files.readString(Path.of("docs/reference/bank-files.md"));

        assertThat(Stream.concat(Stream.of(FileFault.Code.values()), Stream.of(MovementState.values()))
                .map(one -> "`" + ((Enum<?>) one).name() + "`").filter(code -> !page.contains(code))).isEmpty();
    }
}
