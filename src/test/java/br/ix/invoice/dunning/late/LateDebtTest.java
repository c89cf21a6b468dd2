package br.ix.invoice.dunning.late;

import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing is asked for late charges that are themselves paid late: no interest of interest. */
class LateDebtTest {

    private static final LocalDate DUE = LocalDate.parse("2026-05-11");

    @Test
    void lateChargesOfADocumentArePaidFirstAndTheRestIsLate() {
        LateDebt debt = new LateDebt(money("710.70"), DUE, List.of(part(DUE, "10.00"), part(DUE.plusDays(5), "700.70")));

        LateDebt without = debt.without(money("20.70"));

        assertThat(without.payable()).isEqualTo(money("690.00"));
        assertThat(without.openOn(DUE)).isEqualTo(money("690.00"));
        assertThat(without.openOn(DUE.plusDays(5))).isEqualTo(money("0.00"));
        assertThat(debt.without(money("0.00"))).isSameAs(debt);
    }

    private static LateDebt.Settled part(LocalDate on, String amount) {
        return new LateDebt.Settled(on, money(amount));
    }

    private static Money money(String amount) {
        return Money.of(amount, "BRL");
    }
}
