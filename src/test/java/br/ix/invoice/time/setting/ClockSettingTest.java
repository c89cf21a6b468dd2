package br.ix.invoice.time.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.ix.invoice.IntegrationTest;
import br.ix.invoice.audit.AuditTrail;
import br.ix.invoice.rest.Refusal;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ClockSettingTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock machineClock;

    @Autowired
    private ClockSetting setting;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void isNotMovedWhereTheSettingForbidsIt() {
        ClockSetting fixed = new ClockSetting(jdbc, machineClock, false, trail);
        Instant later = fixed.now().plusSeconds(60);

        assertThatThrownBy(() -> fixed.moveTo(later)).isInstanceOf(Refusal.class).extracting("code").isEqualTo("clock-not-settable");
    }

    @Test
    void isSeenByEveryProcess() {
        ClockSetting otherProcess = new ClockSetting(jdbc, machineClock, true, trail);

        transaction.executeWithoutResult(status -> otherProcess.moveTo(otherProcess.now().plusSeconds(5)));
        setting.readAgain();

        assertThat(setting.ahead()).isEqualTo(otherProcess.ahead());
    }
}
