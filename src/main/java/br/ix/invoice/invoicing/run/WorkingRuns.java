package br.ix.invoice.invoicing.run;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a run is at work. Public for the module's face. */
@Component
public class WorkingRuns {

    private static final String AT_WORK = """
            SELECT COUNT(*) FROM billing_run WHERE state IN ('DRAFTING', 'POSTING')
            """;

    private final JdbcClient jdbc;

    WorkingRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean any() {
        return jdbc.sql(AT_WORK).query(Long.class).single() > 0;
    }
}
