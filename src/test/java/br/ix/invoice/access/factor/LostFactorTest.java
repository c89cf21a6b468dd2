package br.ix.invoice.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.IntegrationTest;
import br.ix.invoice.access.user.Users;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** On the shared administrator, which is as before after each test. */
@IntegrationTest
class LostFactorTest {

    private final Users users;
    private final Factors factors;
    private final JdbcClient database;
    private final TransactionTemplate transactions;

    @Autowired
    LostFactorTest(Users users, Factors factors, JdbcClient database, PlatformTransactionManager transactions) {
        this.users = users;
        this.factors = factors;
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isSwitchedOffByAStartThatSetsThePasswordAnewAndByNoOther(boolean reset) {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            database.sql("INSERT INTO second_factor (user_id, secret, confirmed_at) SELECT id, 'v1:', CURRENT_TIMESTAMP(6) FROM app_user WHERE name = 'admin'")
                    .update();

            new LostFactor(users, factors, reset).begin();

            assertThat(factors.inForce(users.named("admin").orElseThrow()).isEmpty()).isEqualTo(reset);
        });
    }
}
