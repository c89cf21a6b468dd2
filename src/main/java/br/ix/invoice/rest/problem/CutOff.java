package br.ix.invoice.rest.problem;

import java.sql.SQLException;
import java.util.Set;

/** Whether the database ended a statement of its own accord because it took too long: neither driver nor Spring has one type for it. */
final class CutOff {

    /** Of MySQL (and TiDB) and of MariaDB. */
    private static final Set<Integer> TOO_LONG = Set.of(3024, 1969);

    private CutOff() {
    }

    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && TOO_LONG.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
