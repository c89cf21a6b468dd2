package br.ix.invoice.legacy.extract;

import br.ix.invoice.legacy.OldDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** A connection that reads only, and sees the database as it was at one instant: the files of an extraction belong together. */
final class OldConnection {

    private static final String POSTGRES = "jdbc:postgresql:";
    /** A time with a zone is told in the zone of the session, which the driver takes from this machine. */
    private static final String TIMES_IN_UTC = """
            SET TIME ZONE 'UTC'""";

    private OldConnection() {
    }

    static Connection open(OldDatabase database) throws SQLException {
        Connection connection = DriverManager.getConnection(addressForDriver(database.url()), settings(database));
        try {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            tellTimesInUtc(connection, database);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }

    private static void tellTimesInUtc(Connection connection, OldDatabase database) throws SQLException {
        if (database.url().startsWith(POSTGRES)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(TIMES_IN_UTC);
            }
        }
    }

    /** MariaDB is spoken to with the driver of MySQL. */
    private static String addressForDriver(String url) {
        return url.replaceFirst("^jdbc:mariadb:", "jdbc:mysql:");
    }

    /** Numbers and years stay what they are in the tables; the driver of PostgreSQL passes over what it does not know. */
    private static Properties settings(OldDatabase database) {
        var settings = new Properties();
        settings.put("user", database.user());
        settings.put("password", database.password());
        if (!database.url().startsWith(POSTGRES)) {
            settings.put("tinyInt1isBit", "false");
            settings.put("yearIsDateType", "false");
            settings.put("connectTimeout", "10000");
            settings.put("openTelemetry", "DISABLED");
        }
        return settings;
    }
}
