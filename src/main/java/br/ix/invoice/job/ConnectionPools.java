package br.ix.invoice.job;

import br.ix.invoice.rest.request.RequestThread;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Two pools of connections to one database: one for who answers a request, one for jobs and everything else that works by itself. Neither can use up
 * the other's, so a run goes on beside many requests, and pages open beside a run. A transaction stays on its thread, so it has one of both.
 */
final class ConnectionPools extends AbstractDataSource {

    private final HikariDataSource requests;
    private final HikariDataSource work;

    ConnectionPools(HikariDataSource requests, HikariDataSource work) {
        this.requests = requests;
        this.work = work;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return ofThisThread().getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return ofThisThread().getConnection(user, password);
    }

    private DataSource ofThisThread() {
        return RequestThread.isAnswering() ? requests : work;
    }

    /** What looks for the pool itself, for its figures, gets that of requests. */
    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(requests) ? type.cast(requests) : super.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(requests) || super.isWrapperFor(type);
    }
}
