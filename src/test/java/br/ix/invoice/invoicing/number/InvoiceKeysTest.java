package br.ix.invoice.invoicing.number;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.IntegrationTest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@IntegrationTest
class InvoiceKeysTest {

    private static final int EACH = 1_300;
    private static final int CALLS = 12;

    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void twoProcessesWithManyThreadsNeverGetTheSameKey() {
        // given
        List<InvoiceKeys> processes = List.of(new InvoiceKeys(jdbc, transactions), new InvoiceKeys(jdbc, transactions));
        // when
        List<Long> keys = IntStream.range(0, CALLS).parallel().mapToObj(call -> processes.get(call % 2).next(EACH))
                .flatMap(first -> LongStream.range(first, first + EACH).boxed()).toList();
        // then
        assertThat(keys).hasSize(CALLS * EACH).doesNotHaveDuplicates();
    }

    @Test
    void givesMoreKeysInARowThanABlockHas() {
        // given
        InvoiceKeys keys = new InvoiceKeys(jdbc, transactions);
        // when
        long first = keys.next(12_000);
        // then
        assertThat(keys.next(1)).isGreaterThanOrEqualTo(first + 12_000);
    }
}
