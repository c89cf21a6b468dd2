package br.ix.invoice.invoicing.run;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.IntegrationTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A chunk reads its facts by a list of keys, as many as it has accounts. */
@IntegrationTest
class ListsOfKeysTest {

    @Autowired
    private JdbcClient database;

    /** Otherwise the plan depends on the statistics, and may read all states of a database for each chunk. */
    @Test
    void aListOfAThousandKeysAndMoreIsLookedUpByTheKeyAndIsNoTableOfItsOwn() {
        String keys = IntStream.rangeClosed(1, 2_000).mapToObj(Integer::toString).collect(Collectors.joining(", "));

        String plan = String.join("\n", database.sql("EXPLAIN FORMAT=JSON SELECT version FROM charge_state FORCE INDEX (ix_charge_state_participant) WHERE participant_id IN ("
                + keys + ") ORDER BY subscription_id").query(String.class).list());

        assertThat(plan).contains("ix_charge_state_participant").doesNotContain("derived").doesNotContain("materialized");
    }
}
