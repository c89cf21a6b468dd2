package br.ix.invoice.legacy.extract;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Counts what is amiss in the old tables and cannot be seen in the files, by a query each. */
final class CountFindings implements Tasklet {

    private final Connection connection;
    private final Definition definition;
    private final Map<String, Long> counted = new LinkedHashMap<>();

    CountFindings(Connection connection, Definition definition) {
        this.connection = connection;
        this.definition = definition;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws SQLException {
        for (Map.Entry<String, String> finding : definition.findings().entrySet()) {
            try (Statement statement = connection.createStatement(); ResultSet count = statement.executeQuery(finding.getValue())) {
                counted.put(finding.getKey(), count.next() ? count.getLong(1) : 0);
            }
        }
        return RepeatStatus.FINISHED;
    }

    Map<String, Long> counted() {
        return counted;
    }
}
