package br.ix.invoice.legacy.extract;

import br.ix.invoice.legacy.OldDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A connection that reads only, and sees the database as it was at one instant: the files of an extraction belong together. */
final class OldConnection {

    private OldConnection() {
    }

    static Connection open(OldDatabase database) throws SQLException {
        Connection connection = DriverManager.getConnection(addressForDriver(database.url()), settings(database));
        try {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException refused) {
            connection.close();
            throw refused;
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
        if (!database.url().startsWith("jdbc:postgresql:")) {
            settings.put("tinyInt1isBit", "false");
            settings.put("yearIsDateType", "false");
            settings.put("connectTimeout", "10000");
            settings.put("openTelemetry", "DISABLED");
        }
        return settings;
    }
}
