package br.ix.invoice.console.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.Refusal;
import br.ix.invoice.rest.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # role        | look  | operate | approve
            VIEWER        | true  | false   | false
            OPERATOR      | true  | true    | false
            APPROVER      | true  | true    | true
            ADMINISTRATOR | true  | true    | true
            PARTICIPANT   | false | false   | false
            PORTAL        | false | false   | false
            """)
    void aRoleMayDoOnlyWhatItIsFor(Role role, boolean look, boolean operate, boolean approve) {
        Permission may = new Permission(role);

        assertThat(may.look()).isEqualTo(look);
        assertThat(may.operate()).isEqualTo(operate);
        assertThat(may.approve()).isEqualTo(approve);
    }

    @Test
    void whatARoleMayNotDoIsRefused() {
        Caller operator = new Caller("ana", Role.OPERATOR, null, null);

        assertThatThrownBy(() -> Permission.requireApprove(operator))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.status().value()).isEqualTo(403));
    }
}
