package br.ix.invoice.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.ix.invoice.IntegrationTest;
import br.ix.invoice.rest.problem.Problem;
import br.ix.invoice.rest.problem.Problems;
import br.ix.invoice.rest.request.RequestThread;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Requests and jobs have connections of their own, and only what a request asks is cut off. */
@IntegrationTest
class ConnectionPoolsTest {

    private static final String SHORT = "SET SESSION innodb_lock_wait_timeout = 10 /*M! , SESSION max_statement_time = 0.050 */ /*!80000 , SESSION MAX_EXECUTION_TIME = 50 */";
    private static final String SLOW = """
            SELECT COUNT(*) FROM information_schema.columns one, information_schema.columns two, information_schema.columns three,
                   information_schema.columns four
            """;

    private interface Asked {
        void ask() throws Exception;
    }

    @Autowired
    private DataSource connections;

    @Autowired
    private Problems problems;

    @Autowired
    private JdbcClient database;

    @Test
    void requestsThatHoldAllTheirConnectionsLeaveJobsTheirs() throws Exception {
        HikariDataSource ofRequests = connections.unwrap(HikariDataSource.class);

        asRequest(() -> {
            List<Connection> all = IntStream.range(0, ofRequests.getMaximumPoolSize()).mapToObj(i -> connection()).toList();
            Thread job = new Thread(() -> database.sql("SELECT 1").query(Long.class).single());
            job.start();
            job.join(15_000);
            boolean jobIsDone = !job.isAlive();
            all.forEach(ConnectionPoolsTest::close);
            assertThat(jobIsDone).isTrue();
        });

        assertThat(ofRequests.getHikariPoolMXBean().getTotalConnections()).isEqualTo(ofRequests.getMaximumPoolSize());
    }

    @Test
    void onlyWhatARequestAsksIsCutOff() throws Exception {
        assertThat(limitOf(connection())).isEqualTo("0");

        asRequest(() -> assertThat(limitOf(connection())).isIn("30", "30000"));
    }

    @Test
    void aQueryThatWasCutOffIsAProblemOfItsOwn() throws Exception {
        asRequest(() -> {
            Connection connection = connection();
            JdbcClient one = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            one.sql(SHORT).update();

            DataAccessException cut = catchThrowableOfType(DataAccessException.class, () -> one.sql(SLOW).query(Long.class).single());

            Problem problem = problems.problem(new MockHttpServletRequest(), cut);
            connections.unwrap(HikariDataSource.class).evictConnection(connection);
            assertThat(problem.status() + " " + problem.code()).isEqualTo("503 query-too-long");
        });
    }

    private static void asRequest(Asked asked) throws Exception {
        new RequestThread().doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), (request, response) -> {
            try {
                asked.ask();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private static String limitOf(Connection connection) {
        try (connection) {
            JdbcClient one = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            boolean maria = connection.getMetaData().getDatabaseProductVersion().contains("MariaDB");
            return one.sql(maria ? "SELECT CAST(@@SESSION.max_statement_time AS SIGNED)" : "SELECT @@SESSION.max_execution_time").query(String.class).single();
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    private Connection connection() {
        try {
            return connections.getConnection();
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }
}
