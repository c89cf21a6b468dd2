package br.ix.invoice.payment;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.ApiClient;
import br.ix.invoice.IntegrationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever happens to an account, in whatever order. */
@IntegrationTest
class LedgerHistoriesTest {

    private final ApiClient api;
    private final JdbcClient jdbc;

    @Autowired
    LedgerHistoriesTest(ApiClient api, JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theBalanceIsTheSumOfEntriesAndOfWhatIsOpenAndAPastDayNeverChanges(long seed) {
        var history = new RandomHistory(api, jdbc, seed);

        history.pass(25);

        assertThat(history.sumOfEntries()).isEqualByComparingTo(history.balance());
        assertThat(history.sumOfOpen()).isEqualByComparingTo(history.balance());
        assertThat(history.asSeenNow()).isEqualTo(history.asSeenThen());
        assertThat(history.asSeenThen()).allSatisfy(evening -> assertThat(evening.aging().get(5)).isEqualTo(evening.closing()));
    }
}
