package br.ix.invoice.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What program and database use: processor time of both (the database's where it is a child of this process), statements, heap. */
final class Load {

    private static final String QUESTIONS = """
            SELECT CAST(variable_value AS SIGNED) FROM information_schema.global_status WHERE variable_name = 'QUESTIONS'
            """;

    private final JdbcClient database;
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    Load(JdbcClient database) {
        this.database = database;
    }

    /** A reading, or a difference of two. */
    record Reading(double programMillis, double databaseMillis, long statements) {

        Reading since(Reading before) {
            return new Reading(programMillis - before.programMillis, databaseMillis - before.databaseMillis,
                    statements - before.statements);
        }
    }

    Reading read() {
        double databaseMillis = ProcessHandle.current().descendants()
                .mapToLong(process -> process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis()).sum();
        return new Reading(system.getProcessCpuTime() / 1e6, databaseMillis, database.sql(QUESTIONS).query(Long.class).single());
    }

    void reset() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    long peakHeapMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / (1024 * 1024);
    }
}
