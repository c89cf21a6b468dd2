package br.ix.invoice.job;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The two ways in which a job writes what it repeats: for good (again where another held the row), and only to see what would be. */
@Component
public class RepeatedTransactions {

    /** What is done in a transaction. */
    public interface Work {
        void run() throws Exception;
    }

    private static final int ATTEMPTS = 5;

    private final TransactionTemplate own;

    RepeatedTransactions(PlatformTransactionManager manager) {
        own = new TransactionTemplate(manager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Does the work in a transaction of its own and commits; repeats it where it lost a deadlock or waited for a lock too long. */
    public void commit(Work work) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                run(work, false);
                return;
            } catch (PessimisticLockingFailureException lost) {
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
            }
        }
    }

    /** Does the work in a transaction of its own and rolls it back, whatever it wrote. */
    public void rollBack(Work work) throws Exception {
        run(work, true);
    }

    private void run(Work work, boolean rollBack) throws Exception {
        Exception failure = own.execute(status -> {
            try {
                work.run();
            } catch (Exception failed) {
                status.setRollbackOnly();
                return failed;
            }
            if (rollBack) {
                status.setRollbackOnly();
            }
            return null;
        });
        if (failure != null) {
            throw failure;
        }
    }
}
