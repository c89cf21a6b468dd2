package br.ix.invoice.invoicing.run;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.BillingWorld;
import br.ix.invoice.invoicing.BillingWorld.Participant;
import br.ix.invoice.invoicing.reading.TestDocument;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class LastTotalsTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired
    private LastTotals totals;

    @Autowired
    private BillingWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Participant participant;
    private long account;

    @BeforeEach
    void anAccount() {
        participant = world.participant(world.exchange(), world.organisation("Network"));
        account = world.accountOf(participant);
    }

    @Test
    void isTheSumOfTheMonthBefore() {
        billed(OCTOBER.minusMonths(2), "300.0000");
        billed(OCTOBER.minusMonths(1), "100.0000");
        billed(OCTOBER, "900.0000");

        assertThat(before()).isEqualTo("2026-09 100.0000");
    }

    @Test
    void aMonthThatCameToNothingOrWasCancelledIsSkippedUpToAYearBack() {
        billed(OCTOBER.minusMonths(13), "700.0000");
        String year = before();
        billed(OCTOBER.minusMonths(12), "300.0000");
        billed(OCTOBER.minusMonths(2), "0.0000");
        String cancelled = billed(OCTOBER.minusMonths(1), "100.0000");
        jdbc.sql("UPDATE invoice SET state = 'CANCELLED' WHERE public_id = ?").param(cancelled).update();

        assertThat(year).isEqualTo("none");
        assertThat(before()).isEqualTo("2025-10 300.0000");
    }

    @Test
    void readsNoMoreRowsOfAnAccountThatIsBilledForTenYearsThanOfOneThatIsBilledForOne() {
        IntStream.rangeClosed(1, 12).forEach(month -> billed(OCTOBER.minusMonths(month), "100.0000"));
        long ofOneYear = rowsRead();
        IntStream.rangeClosed(13, 120).forEach(month -> billed(OCTOBER.minusMonths(month), "100.0000"));

        assertThat(rowsRead()).isEqualTo(ofOneYear).isPositive();
    }

    private String before() {
        LastTotals.Total found = totals.before(OCTOBER, List.of(account)).get(account);
        return found == null ? "none" : found.period() + " " + found.total();
    }

    private String billed(YearMonth month, String total) {
        return new TestDocument(world, jdbc, account).period(month.toString()).total(total).of(1, participant);
    }

    private long rowsRead() {
        return new RowsRead(jdbc, transaction).by(() -> totals.before(OCTOBER, List.of(account)));
    }
}
