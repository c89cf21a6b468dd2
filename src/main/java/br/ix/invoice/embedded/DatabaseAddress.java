package br.ix.invoice.embedded;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How to reach the embedded database. */
record DatabaseAddress(MariaDb database) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return database.url();
    }

    @Override
    public String getUsername() {
        return MariaDb.USER;
    }

    @Override
    public String getPassword() {
        return database.password();
    }
}
