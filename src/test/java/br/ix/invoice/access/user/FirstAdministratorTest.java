package br.ix.invoice.access.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.ix.invoice.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** On an empty table of users, which is full again after each test. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private static final String LINE = "Administrator: admin / ";

    @Autowired
    private Users users;

    @Autowired
    private Passwords passwords;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void isPrintedOnceWithAPasswordThatWorks(CapturedOutput output) {
        onAnEmptyTable(() -> {
            FirstAdministrator first = new FirstAdministrator(users, passwords, "");

            first.addWhereNobodyIs();
            first.addWhereNobodyIs();

            assertThat(output.getOut().split(LINE, -1)).hasSize(2);
            String password = output.getOut().split(LINE)[1].split(" ")[0];
            assertThat(password).hasSize(20);
            assertThat(passwords.matches(users.named("admin"), password)).isTrue();
        });
    }

    @Test
    void hasTheConfiguredPasswordWhichIsNotPrinted(CapturedOutput output) {
        onAnEmptyTable(() -> {
            new FirstAdministrator(users, passwords, "a-configured-one").addWhereNobodyIs();

            assertThat(passwords.matches(users.named("admin"), "a-configured-one")).isTrue();
            assertThat(output).doesNotContain("a-configured-one").doesNotContain(LINE);
        });
    }

    @Test
    void refusesAPasswordThatTheHashCannotRead() {
        assertThatThrownBy(() -> new FirstAdministrator(users, passwords, "x".repeat(73)))
                .hasMessageContaining("ix-invoice.admin-password");
    }

    private void onAnEmptyTable(Runnable test) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM app_user").update();
            status.setRollbackOnly();
            test.run();
        });
    }
}
