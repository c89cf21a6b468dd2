package br.ix.invoice.invoicing.number;

import br.ix.invoice.ix.NextNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows the issuers the number that their next document will get. */
@Component
class SeriesOfIssuers implements NextNumbers {

    private static final String NEXT = """
            SELECT next_number FROM number_series WHERE issuer_id = :issuer
            """;

    private final JdbcClient jdbc;

    SeriesOfIssuers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long nextNumber(long issuer) {
        return jdbc.sql(NEXT).param("issuer", issuer).query(Long.class).optional().orElse(1L);
    }
}
