package br.ix.invoice.payment.bankfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements of accounts: OFX of both versions and camt.053. */
class StatementTest {

    private static final String OFX = Samples.resource("statement-1.ofx");
    private static final String CAMT = Samples.resource("statement-camt053.xml");

    @Test
    void readsOfxWithoutEndTagsAndWithACommaInTheAmount() throws Exception {
        assertThat(Samples.read(OFX)).extracting(Movement::kind, movement -> movement.amounts().paid(), movement -> movement.days().occurredOn())
                .containsExactly(tuple(MovementKind.SETTLEMENT, new BigDecimal("1021.65"), LocalDate.of(2026, 12, 15)),
                        tuple(MovementKind.NOTICE, new BigDecimal("2.50"), LocalDate.of(2026, 12, 15)),
                        tuple(MovementKind.FEE, new BigDecimal("10.00"), LocalDate.of(2026, 12, 16)));
        assertThat(Samples.read(OFX).get(0).references().remittance()).isEqualTo("PIX RECEBIDO PARTICIPANTE & DOIS IXBR01 000.000.124");
    }

    @Test
    void readsOfxThatIsXml() throws Exception {
        String xml = Samples.resource("statement-2.ofx");
        assertThat(Samples.read(xml)).extracting(movement -> movement.amounts().currency(), movement -> movement.payer().name())
                .containsExactly(tuple("EUR", "Rede Três"));
        try (MovementSource source = Samples.open(xml.getBytes(StandardCharsets.ISO_8859_1))) {
            assertThat(source.head().agreement()).isEqualTo("PT50000201231234567890154");
        }
    }

    @Test
    void aStatementInOfxThatIsCutIsRefused() {
        int whole = OFX.stripTrailing().length();
        assertThat(IntStream.range(0, whole).filter(end -> isWhole(OFX.substring(0, end)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "1021;65,                       NOT_A_NUMBER at 17 TRNAMT",
            "12a.00,                        NOT_A_NUMBER at 17 TRNAMT",
            "'1.021,65',                    NOT_A_NUMBER at 17 TRNAMT",
    })
    void lettersInAnAmountAreRefused(String amount, String fault) throws Exception {
        assertThat(Samples.faultOf(OFX.replace("1021,65", amount))).isEqualTo(fault);
    }

    @Test
    void readsEntriesOfCamtAndTheDetailsOfACollectiveOne() throws Exception {
        assertThat(Samples.read(CAMT)).extracting(Movement::record, Movement::kind, movement -> movement.amounts().paid(),
                movement -> movement.references().transactionId()).containsExactly(
                        tuple(1L, MovementKind.SETTLEMENT, new BigDecimal("690.00"), "E2E-1"),
                        tuple(2L, MovementKind.SETTLEMENT, new BigDecimal("500.00"), "E2E-2"),
                        tuple(2L, MovementKind.SETTLEMENT, new BigDecimal("700.00"), "E2E-3"),
                        tuple(3L, MovementKind.NOTICE, new BigDecimal("2.50"), ""),
                        tuple(4L, MovementKind.REVERSAL, new BigDecimal("10.00"), ""),
                        tuple(5L, MovementKind.NOTICE, new BigDecimal("999.00"), ""));
    }

    @Test
    void readsWhoPaidAndWhatForFromCamt() throws Exception {
        Movement first = Samples.read(CAMT).get(0);
        assertThat(first.payer()).isEqualTo(new Movement.Payer("PT501234567", "Rede Três"));
        assertThat(first.references()).isEqualTo(new Movement.References("", "RF18000124", "", "E2E-1", "Invoice IXPT 000.124"));
    }

    @ParameterizedTest
    @CsvSource({
            "1977.50,                            1977.51,                           BALANCE at 0 Bal",
            "<Cd>CLBD</Cd>,                      <Cd>ITBD</Cd>,                     MISSING at 0 Bal",
            "<Amt Ccy=\"EUR\">690.00</Amt>,      <Amt Ccy=\"EUR\">69O.00</Amt>,     NOT_A_NUMBER at 1 Amt",
            "<Amt Ccy=\"EUR\">2.50</Amt>,        <Amt>2.50</Amt>,                   CURRENCY at 3 Amt",
            "<Dt>2026-12-16</Dt>,                <Dt>2026-02-30</Dt>,               NOT_A_DAY at 1 ValDt",
            "BkToCstmrStmt,                      BkToCstmrDbtCdtNtfctn,             UNKNOWN_FORMAT at 3 BkToCstmrDbtCdtNtfctn",
    })
    void aStatementThatDoesNotAddUpIsRefused(String text, String other, String fault) throws Exception {
        assertThat(Samples.faultOf(CAMT.replace(text, other))).isEqualTo(fault);
    }

    @Test
    void aStatementInXmlThatIsCutIsRefused() {
        int whole = CAMT.stripTrailing().length();
        assertThat(IntStream.iterate(0, end -> end < whole, end -> end + 7).filter(end -> isWhole(CAMT.substring(0, end)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:1/canary.dtd\">",
            "<!DOCTYPE Document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>",
            "<!DOCTYPE Document [<!ENTITY file SYSTEM \"file:///etc/passwd\">]>"
    })
    void aDocumentTypeIsRefused(String type) throws Exception {
        assertThat(Samples.faultOf(CAMT.replace("<Document ", type + "<Document "))).startsWith("ENTITIES");
        assertThat(Samples.faultOf(Samples.resource("statement-2.ofx").replace("<OFX>", type + "<OFX>"))).startsWith("ENTITIES");
    }

    @Test
    void aTextWithoutEndIsRefused() throws Exception {
        assertThat(Samples.faultOf(CAMT.replace("Invoice IXPT", "x".repeat(20_000)))).startsWith("TOO_LONG");
        assertThat(Samples.faultOf(OFX.replace("TARIFA", "x".repeat(20_000)))).startsWith("TOO_LONG");
        assertThat(Samples.faultOf(Samples.CNAB240 + "9".repeat(5_000))).startsWith("AFTER_END");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing that a bank writes", "{}", "PK\u0003\u0004", "code;name"})
    void whatIsNoBankFileIsRefused(String text) throws Exception {
        assertThat(Samples.faultOf(text)).startsWith("UNKNOWN_FORMAT at 0");
    }

    private static boolean isWhole(String file) {
        try {
            return Samples.faultOf(file).equals("whole");
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
