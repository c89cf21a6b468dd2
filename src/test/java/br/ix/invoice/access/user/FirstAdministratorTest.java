package br.ix.invoice.access.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.ix.invoice.IntegrationTest;
import br.ix.invoice.rest.Role;
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
            FirstAdministrator first = new FirstAdministrator(users, passwords, "", false);

            first.begin();
            first.begin();

            assertThat(output.getOut().split(LINE, -1)).hasSize(2);
            String password = output.getOut().split(LINE)[1].split(" ")[0];
            assertThat(password).hasSize(20);
            assertThat(passwords.matches(users.named("admin"), password)).isTrue();
        });
    }

    @Test
    void hasTheConfiguredPasswordWhichIsNotPrinted(CapturedOutput output) {
        onAnEmptyTable(() -> {
            new FirstAdministrator(users, passwords, "a-configured-one", false).begin();

            assertThat(passwords.matches(users.named("admin"), "a-configured-one")).isTrue();
            assertThat(output).doesNotContain("a-configured-one").doesNotContain(LINE);
        });
    }

    @Test
    void refusesAPasswordThatTheHashCannotRead() {
        assertThatThrownBy(() -> new FirstAdministrator(users, passwords, "x".repeat(73), false))
                .hasMessageContaining("ix-invoice.admin-password");
    }

    @Test
    void hasANewPasswordAndItsRoleAfterAStartThatResetsIt(CapturedOutput output) {
        onAnEmptyTable(() -> {
            users.add("admin", new Standing(Role.VIEWER, passwords.hash("a-forgotten-one"), true, true));

            new FirstAdministrator(users, passwords, "", true).begin();

            String password = output.getOut().split(LINE)[1].split(" ")[0];
            assertThat(passwords.matches(users.named("admin"), password)).isTrue();
            assertThat(passwords.matches(users.named("admin"), "a-forgotten-one")).isFalse();
            assertThat(users.named("admin").orElseThrow().standing()).returns(Role.ADMINISTRATOR, Standing::role).returns(false, Standing::locked)
                    .returns(false, Standing::mustChangePassword);
        });
    }

    @Test
    void isMadeByAResetWhereOthersAreAndItIsNot(CapturedOutput output) {
        onAnEmptyTable(() -> {
            users.add("somebody", Standing.of(Role.VIEWER, passwords.hash("a-good-password")));

            new FirstAdministrator(users, passwords, "a-configured-one", true).begin();

            assertThat(passwords.matches(users.named("admin"), "a-configured-one")).isTrue();
            assertThat(passwords.matches(users.named("somebody"), "a-good-password")).isTrue();
            assertThat(output).doesNotContain("a-configured-one").doesNotContain(LINE);
        });
    }

    @Test
    void keepsItsPasswordAtEveryOtherStart() {
        onAnEmptyTable(() -> {
            new FirstAdministrator(users, passwords, "the-first-one", false).begin();

            new FirstAdministrator(users, passwords, "another-one", false).begin();

            assertThat(passwords.matches(users.named("admin"), "the-first-one")).isTrue();
        });
    }

    private void onAnEmptyTable(Runnable test) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM app_user").update();
            status.setRollbackOnly();
            test.run();
        });
    }
}
