package br.ix.invoice.psp.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.ix.invoice.psp.bank.PspCharges.Charge;
import br.ix.invoice.psp.bank.PspCharges.Modifier;
import br.ix.invoice.psp.bank.PspCharges.Payer;
import br.ix.invoice.psp.bank.PspCharges.Registered;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The client of a bank's API Pix against a bank of ours that asks for its certificate. */
class PspChargesTest {

    private static final String TXID = "7d4f6c5e3a4b4c2d9e1f0a1b2c3d4e5f";

    @TempDir
    static Path folder;
    private BankOfOurs bank;
    private PspCharges charges;

    @BeforeEach
    void open() throws Exception {
        bank = new BankOfOurs(folder);
        charges = new PspCharges(new PspCalls(bank.access(), Clock.systemUTC()));
    }

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    void aChargeIsMadeOnceAndChangedWhereItStandsOtherwise() {
        Registered made = charges.put(charge("690.00"));
        Registered again = charges.put(charge("690.00"));
        Registered changed = charges.put(charge("600.00"));

        assertThat(made).isEqualTo(again).isEqualTo(new Registered(TXID, 0, "ATIVA", "pix.example.com/" + TXID, List.of()));
        assertThat(changed.revision()).isEqualTo(1);
        assertThat(bank.calls()).containsExactly("POST /token", "GET /cobv/" + TXID, "PUT /cobv/" + TXID, "GET /cobv/" + TXID, "GET /cobv/" + TXID,
                "PATCH /cobv/" + TXID);
        assertThat(bank.charge(TXID)).contains("\"original\":\"600.00\"", "\"dataDeVencimento\":\"2026-12-15\"", "\"cnpj\":\"12ABC34501DE35\"");
    }

    @ParameterizedTest
    @CsvSource({
            "amount,      600.00",
            "dueOn,       2026-12-16",
            "payableDays, 31",
            "key,         11222333000181",
            "payer,       Rede Dois",
            "text,        Fatura 2",
            "fine,        2.00",
            "interest,    1.00",
            "nothing,     "})
    void whateverStandsOtherwiseIsChangedAndNothingElseIs(String field, String value) {
        charges.put(charge("690.00"));
        charges.put(with(field, value));
        charges.put(with(field, value));

        assertThat(bank.calls()).filteredOn(call -> call.startsWith("PATCH")).hasSize(field.equals("nothing") ? 0 : 1);
    }

    @Test
    void whatIsNotAskedForAnyMoreIsChangedToo() {
        charges.put(with("fine", "2.00"));
        charges.put(charge("690.00"));

        assertThat(bank.calls()).filteredOn(call -> call.startsWith("PATCH")).hasSize(1);
    }

    private static Charge with(String field, String value) {
        Charge plain = charge("690.00");
        return switch (field) {
            case "amount" -> charge(value);
            case "dueOn" -> new Charge(TXID, plain.key(), LocalDate.parse(value), 30, plain.amount(), null, null, plain.payer(), plain.text());
            case "payableDays" -> new Charge(TXID, plain.key(), plain.dueOn(), Integer.parseInt(value), plain.amount(), null, null, plain.payer(), plain.text());
            case "key" -> new Charge(TXID, value, plain.dueOn(), 30, plain.amount(), null, null, plain.payer(), plain.text());
            case "payer" -> new Charge(TXID, plain.key(), plain.dueOn(), 30, plain.amount(), null, null, new Payer(plain.payer().taxId(), value), plain.text());
            case "text" -> new Charge(TXID, plain.key(), plain.dueOn(), 30, plain.amount(), null, null, plain.payer(), value);
            case "fine" -> new Charge(TXID, plain.key(), plain.dueOn(), 30, plain.amount(), new Modifier(2, new BigDecimal(value)), null, plain.payer(), plain.text());
            case "interest" -> new Charge(TXID, plain.key(), plain.dueOn(), 30, plain.amount(), null, new Modifier(3, new BigDecimal(value)), plain.payer(),
                    plain.text());
            default -> plain;
        };
    }

    @Test
    void aChargeIsTakenBackOnceAndOneThatIsUnknownIsLeftAlone() {
        charges.put(charge("690.00"));
        charges.cancel(TXID);
        charges.cancel(TXID);
        charges.cancel("0".repeat(32));

        assertThat(bank.charge(TXID)).contains("REMOVIDA_PELO_USUARIO_RECEBEDOR");
        assertThat(bank.calls()).filteredOn(call -> call.startsWith("PATCH")).hasSize(1);
    }

    @Test
    void aTokenThatTheBankForgotIsAskedForAnew() {
        charges.put(charge("690.00"));
        bank.forgetTokens();

        assertThat(charges.put(charge("690.00")).state()).isEqualTo("ATIVA");
        assertThat(bank.calls()).filteredOn(call -> call.equals("POST /token")).hasSize(2);
    }

    @Test
    void whatFailedSaysWhetherItMaySucceedLater() {
        bank.answerNext(503);
        assertThatThrownBy(() -> charges.put(charge("690.00"))).isInstanceOfSatisfying(PspFailed.class, failed -> assertThat(failed.again()).isTrue());
        bank.answerNext(400);
        assertThatThrownBy(() -> charges.put(charge("690.00"))).isInstanceOfSatisfying(PspFailed.class, failed -> assertThat(failed.again()).isFalse())
                .hasMessageContaining("not today");
        bank.close();
        assertThatThrownBy(() -> charges.cancel(TXID)).isInstanceOfSatisfying(PspFailed.class, failed -> assertThat(failed.again()).isTrue());
    }

    @Test
    void withoutItsCertificateTheBankDoesNotAnswer() throws Exception {
        PspCharges stranger = new PspCharges(new PspCalls(bank.accessOfAStranger(), Clock.systemUTC()));

        assertThatThrownBy(() -> stranger.put(charge("690.00"))).isInstanceOf(PspFailed.class).hasMessageContaining("cannot be reached");
        assertThat(bank.calls()).isEmpty();
        assertThat(bank.access().toString()).doesNotContain("secret");
    }

    private static Charge charge(String amount) {
        return new Charge(TXID, "12ABC34501DE35", LocalDate.parse("2026-12-15"), 30, new BigDecimal(amount), null, null,
                new Payer("12ABC34501DE35", "Rede Um"), "Fatura 1");
    }
}
