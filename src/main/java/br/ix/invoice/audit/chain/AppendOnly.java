package br.ix.invoice.audit.chain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has the database refuse to change or delete entries and links, by triggers. They are made at the start, not by a migration: a server with a binary log
 * refuses them to who has no privilege for it, and the program must start and say so.
 */
@Component
class AppendOnly implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(AppendOnly.class);
    private static final long WANTED = 4;

    private static final String COUNT = """
            SELECT COUNT(*)
              FROM information_schema.triggers
             WHERE trigger_schema = DATABASE()
               AND trigger_name IN ('audit_entry_no_update', 'audit_entry_no_delete', 'audit_seal_no_update', 'audit_seal_no_delete')
            """;

    private static final String ENTRY_NO_UPDATE = """
            CREATE TRIGGER IF NOT EXISTS audit_entry_no_update BEFORE UPDATE ON audit_entry FOR EACH ROW
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_entry is append-only'
            """;

    private static final String ENTRY_NO_DELETE = """
            CREATE TRIGGER IF NOT EXISTS audit_entry_no_delete BEFORE DELETE ON audit_entry FOR EACH ROW
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_entry is append-only'
            """;

    private static final String SEAL_NO_UPDATE = """
            CREATE TRIGGER IF NOT EXISTS audit_seal_no_update BEFORE UPDATE ON audit_seal FOR EACH ROW
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_seal is append-only'
            """;

    private static final String SEAL_NO_DELETE = """
            CREATE TRIGGER IF NOT EXISTS audit_seal_no_delete BEFORE DELETE ON audit_seal FOR EACH ROW
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_seal is append-only'
            """;

    private final JdbcClient database;

    AppendOnly(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        if (isKept()) {
            return;
        }
        try {
            database.sql(ENTRY_NO_UPDATE).update();
            database.sql(ENTRY_NO_DELETE).update();
            database.sql(SEAL_NO_UPDATE).update();
            database.sql(SEAL_NO_DELETE).update();
        } catch (DataAccessException refused) {
            LOG.warn("The database does not let this user make triggers, so that it does not refuse to change the audit trail (a change would still be "
                    + "found by 'audit verify'). Give it the privilege TRIGGER and, on MySQL with a binary log, set log_bin_trust_function_creators=1, "
                    + "then start again. The database says: {}", refused.getMostSpecificCause().getMessage());
        }
    }

    /** Whether the database refuses it now. */
    boolean isKept() {
        return database.sql(COUNT).query(Long.class).single() == WANTED;
    }
}
