package br.ix.invoice.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The negative controls: each guard is taken out for one run while another keeps it; both are killed at the same instant, and both meet the same
 * fault. With the guard nothing wrong is issued; without it the check of the kill tests turns red. One kill for all of them.
 */
@Tag("own-servers")
class GuardsTest {

    private static final String CLAIMED = "draft-invoices:claimed";

    private static Cluster cluster;
    private static Pair hash;
    private static Pair drafted;
    private static Pair posted;
    private static Pair due;
    private static Pair keys;

    @BeforeAll
    static void killedOnceAndFaultsComeOverTheTablesMeanwhile() throws Exception {
        cluster = Cluster.shared();
        hash = new Pair(cluster.fresh(2), "hash");
        drafted = new Pair(cluster.fresh(2), "count");
        posted = new Pair(cluster.fresh(2), "count");
        due = new Pair(cluster.fresh(2), "due");
        keys = new Pair(cluster.fresh(2), "due");
        List<String> holds = Stream.of(hash.hold("compare-content:begun", 1), drafted.hold("count-drafts:begun", 1),
                posted.hold("count-posted:begun", 1), due.hold("draft-accounts:written", 17), keys.hold("draft-accounts:written", 17))
                .flatMap(List::stream).toList();
        cluster.orders().give(holds);
        all().forEach(cluster::request);
        cluster.awaitSaid(holds);
        Kills.count(Target.PROGRAM, all(), cluster.orders().said());
        cluster.program().kill();
        faults();
        List<String> orders = new ArrayList<>(withouts());
        orders.addAll(keys.hold(CLAIMED, 1));
        cluster.orders().give(orders);
        cluster.program().start();
    }

    private static List<String> all() {
        return Stream.of(hash, drafted, posted, due, keys).flatMap(pair -> pair.both().stream()).toList();
    }

    private static List<String> withouts() {
        return Stream.of(hash, drafted, posted, due, keys).map(pair -> Orders.without(pair.unguarded(), pair.guard())).toList();
    }

    private static void faults() {
        hash.meet("""
                UPDATE invoice i JOIN exchange e ON e.id = i.exchange_id JOIN invoice_line l ON l.invoice_id = i.id AND l.position = 1
                SET i.subtotal = i.subtotal + 1, i.total = i.total + 1, l.amount = l.amount + 1, i.hash = SHA2(i.hash, 256)
                WHERE e.code IN (:exchanges) AND l.asn = 100001
                """);
        drafted.meet("""
                DELETE l FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id JOIN exchange e ON e.id = i.exchange_id
                WHERE e.code IN (:exchanges) AND l.asn = 100002
                """);
        drafted.meet("""
                DELETE i FROM invoice i JOIN exchange e ON e.id = i.exchange_id
                WHERE e.code IN (:exchanges) AND NOT EXISTS (SELECT 1 FROM invoice_line l WHERE l.invoice_id = i.id)
                """);
        posted.meet("""
                DELETE l FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id JOIN exchange e ON e.id = i.exchange_id
                WHERE e.code IN (:exchanges) AND l.asn = 100002 AND l.position = 2
                """);
    }

    /** A draft that is made anew after the approval, with another amount. */
    @Test
    void withoutTheHashWhatNobodyApprovedIsIssued() {
        hash.guardedFails("was approved: nothing was issued");
        hash.unguardedTurnsRed();
    }

    @Test
    void withoutTheCountADraftThatIsLostIsNotMissed() {
        drafted.guardedFails("accounts are billed, but");
        drafted.unguardedTurnsRed();
    }

    @Test
    void withoutTheCountALineThatIsLostWhilePostingIsNotMissed() {
        posted.guardedFails("unequal to");
        posted.unguardedTurnsRed();
    }

    @Test
    void withoutTheOutcomesAChunkIsDoneAgainAndTheUniqueKeysRefuseIt() {
        cluster.endAlike(List.of(due.guarded()));
        assertThat(due.failureOf(due.unguarded())).contains("Duplicate entry");
        assertThatThrownBy(() -> cluster.endAlike(List.of(due.unguarded()))).isInstanceOf(AssertionError.class);
    }

    @Test
    void withoutTheUniqueKeysAsWellAnAccountIsBilledTwice() {
        due.failureOf(due.unguarded());
        List.of("ALTER TABLE invoice DROP INDEX uk_invoice_live, DROP INDEX uk_invoice_public_id",
                "ALTER TABLE invoice_line DROP INDEX uk_invoice_line_live", "ALTER TABLE settled_days DROP PRIMARY KEY")
                .forEach(change -> cluster.database().sql(change).update());
        cluster.orders().give(withouts());

        cluster.endAlike(List.of(keys.guarded()));
        keys.unguardedTurnsRed();
    }

    /** The tables are as they were, for the tests after this one. */
    @AfterAll
    static void theKeysAreBack() {
        String id = "(SELECT e.id FROM exchange e WHERE e.code = :exchange)";
        Stream.of("DELETE l FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id WHERE i.exchange_id = " + id,
                "DELETE FROM invoice WHERE exchange_id = " + id,
                "DELETE d FROM settled_days d JOIN billing_run r ON r.id = d.run_id WHERE r.exchange_id = " + id)
                .forEach(rows -> cluster.database().sql(rows).param("exchange", keys.unguarded()).update());
        Stream.of("ALTER TABLE invoice ADD CONSTRAINT uk_invoice_live UNIQUE (billing_account_id, live_period, organisation_id, issuer_id), "
                + "ADD CONSTRAINT uk_invoice_public_id UNIQUE (public_id)",
                "ALTER TABLE invoice_line ADD CONSTRAINT uk_invoice_line_live UNIQUE (year_slot, subscription_id, from_on, revision, live)",
                "ALTER TABLE settled_days ADD PRIMARY KEY (subscription_id, from_on, run_id)")
                .forEach(change -> cluster.database().sql(change).update());
    }

    /** Two runs that are alike, but for a guard. */
    private record Pair(String guarded, String unguarded, String guard) {

        Pair(List<String> two, String guard) {
            this(two.get(0), two.get(1), guard);
        }

        List<String> both() {
            return List.of(guarded, unguarded);
        }

        List<String> hold(String instant, int time) {
            return both().stream().map(exchange -> Orders.hold(exchange, instant, time)).toList();
        }

        void meet(String fault) {
            assertThat(cluster.database().sql(fault).param("exchanges", both()).update()).isPositive();
        }

        String failureOf(String exchange) {
            return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> cluster.failures(List.of(exchange)), found -> !found.isEmpty()).get(0);
        }

        void guardedFails(String words) {
            assertThat(failureOf(guarded)).contains(words);
        }

        /** The check finds it: what the kill tests assert does not hold. */
        void unguardedTurnsRed() {
            cluster.awaitPosted(List.of(unguarded));
            assertThatThrownBy(() -> cluster.isAlike(unguarded)).isInstanceOf(AssertionError.class).hasMessageContaining("the business bytes");
        }
    }
}
