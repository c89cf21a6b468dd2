package br.ix.invoice.pix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TxidTest {

    @ParameterizedTest
    @CsvSource({
            "00000000-0000-0000-0000-000000000000, 0000000000000000000000000",
            "00000000-0000-0000-0000-000000000024, 0000000000000000000000010",
            "ffffffff-ffff-ffff-ffff-ffffffffffff, F5LXX1ZZ5PNORYNQGLHZMSP33",
            "7f1a52b8-0b1c-4c3e-8a7d-2c1f3c5d9e01, 7IW4TT3QGOKN10D06H3GNN4LD"
    })
    void ofAnInvoiceGivesItBack(UUID invoice, String txid) {
        assertThat(Txid.of(invoice)).isEqualTo(txid);
        assertThat(Txid.invoice(txid)).contains(invoice);
        assertThat(Txid.invoice(txid.toLowerCase(Locale.ROOT))).contains(invoice);
        assertThat(Txid.invoice(Txid.registered(invoice, 0))).contains(invoice);
        assertThat(Txid.invoice(Txid.registered(invoice, 46_655))).contains(invoice);
    }

    @ParameterizedTest
    @CsvSource({"***", "IXINV2026120001", "ZZZZZZZZZZZZZZZZZZZZZZZZZ", "7IW4TT3QGOKN10D06H3GNN4L-"})
    void ofOthersNamesNoInvoice(String txid) {
        assertThat(Txid.invoice(txid)).isEmpty();
    }
}
