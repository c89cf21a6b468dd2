package br.ix.invoice.invoicing.run;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.IntegrationTest;
import br.ix.invoice.invoicing.BillingWorld;
import br.ix.invoice.invoicing.BillingWorld.Participant;
import br.ix.invoice.invoicing.charge.Charged;
import br.ix.invoice.invoicing.reading.TestDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A correction reads what was charged of a subscription, by an index that begins with a slot of years. */
@IntegrationTest
class LinesOfSubscriptionsTest {

    private static final LocalDate REVISED_FROM = LocalDate.of(2026, 10, 1);

    @Autowired
    private OpenStates states;

    @Autowired
    private BillingWorld world;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Participant participant;
    private long service;
    private long subscription;

    @BeforeEach
    void aSubscription() {
        participant = world.participant(world.exchange(), world.organisation("Network"));
        service = world.service();
        subscription = world.subscription(participant, service, "2020-01-01");
    }

    @Test
    void areFoundInWhicheverYearTheyBegin() {
        IntStream.rangeClosed(2022, 2031).forEach(year -> charged(subscription, year));

        assertThat(read().lines()).extracting(line -> line.from().getYear()).containsExactly(2026, 2027, 2028, 2029, 2030, 2031);
    }

    @Test
    void areReadWithoutThoseOfOthersOfTheSameYears() {
        IntStream.rangeClosed(2024, 2028).forEach(year -> charged(subscription, year));
        long alone = rowsRead();
        IntStream.range(0, 20).forEach(n -> {
            long other = world.subscription(participant, service, "2020-01-01");
            IntStream.rangeClosed(2024, 2028).forEach(year -> charged(other, year));
        });

        assertThat(rowsRead()).isEqualTo(alone).isPositive();
    }

    private void charged(long whose, int year) {
        String document = new TestDocument(world, jdbc, world.accountOf(participant)).period(year + "-10").of(whose, participant);
        jdbc.sql("UPDATE invoice_line SET from_on = ?, until_on = ?, live = 1 WHERE invoice_id = (SELECT id FROM invoice WHERE public_id = ?)")
                .params(year + "-10-01", year + "-10-31", document).update();
    }

    private Charged read() {
        return states.charged(List.of(new OpenStates.State(subscription, participant.id(), REVISED_FROM, REVISED_FROM, 1))).get(subscription);
    }

    private long rowsRead() {
        return new RowsRead(jdbc, transaction).by(this::read);
    }
}
