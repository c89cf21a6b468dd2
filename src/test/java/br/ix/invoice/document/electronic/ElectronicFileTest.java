package br.ix.invoice.document.electronic;

import static br.ix.invoice.document.electronic.PrintedInvoices.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.invoicing.InvoicePrint;
import br.ix.invoice.ix.ElectronicSeller;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** E-invoices as the official rules of EN 16931 take them: the schemas of both syntaxes, and the Schematron of CEN. */
class ElectronicFileTest {

    private static final Map<String, PrintedInvoices> VALID = Map.ofEntries(
            Map.entry("S: a rate", invoice().line("2", "345.0000", "690.00", "VAT", "19").tax("EXCLUSIVE", "19", "690.00", "131.10")),
            Map.entry("S: part of a month", invoice().line("1", "690.00", "345.00", "VAT", "19").tax("EXCLUSIVE", "19", "345.00", "65.55")),
            Map.entry("S: with late charges", invoice().line("2", "345.0000", "690.00", "VAT", "19").late("20.70").late("0.03").tax("EXCLUSIVE", "19", "690.00", "131.10")),
            Map.entry("S: contained, with late charges", invoice().line("1", "690.00", "690.00", "VAT", "20").late("20.70").tax("INCLUSIVE", "20", "575.00", "115.00")),
            Map.entry("E: exempt, with late charges", invoice().line("1", "690.00", "690.00", "VAT", "0").late("20.70").tax("EXEMPT", "0", "690.00", "0.00")
                    .because("Small business")),
            Map.entry("AE: reverse charge, with late charges", invoice().line("1", "690.00", "690.00", "VAT", "0").late("20.70")
                    .tax("EXEMPT", "0", "690.00", "0.00").because("Reverse charge, Art. 196 Directive 2006/112/EC")),
            Map.entry("O: late charges alone", invoice().late("20.70")),
            Map.entry("S: two rates", invoice().line("1", "100.00", "100.00", "VAT", "19").line("3", "33.33", "99.99", "VAT", "7")
                    .tax("EXCLUSIVE", "19", "100.00", "19.00").tax("EXCLUSIVE", "7", "99.99", "7.00")),
            Map.entry("S: a difference gives back", invoice().line("1", "690.00", "690.00", "VAT", "19").line("1", "690.00", "-230.00", "VAT", "19")
                    .tax("EXCLUSIVE", "19", "460.00", "87.40")),
            Map.entry("S: contained in the price", invoice().line("1", "690.00", "690.00", "VAT", "20").line("1", "0.01", "0.01", "VAT", "20")
                    .tax("INCLUSIVE", "20", "575.01", "115.00")),
            Map.entry("Z: rate 0", invoice().line("1", "690.00", "690.00", "VAT", "0").tax("EXCLUSIVE", "0", "690.00", "0.00")),
            Map.entry("E: exempt", invoice().line("1", "690.00", "690.00", "VAT", "0").tax("EXEMPT", "0", "690.00", "0.00").because("Small business")),
            Map.entry("AE: reverse charge", invoice().line("1", "690.00", "690.00", "VAT", "0")
                    .tax("EXEMPT", "0", "690.00", "0.00").because("Reverse charge, Art. 196 Directive 2006/112/EC")),
            Map.entry("O: no tax", invoice().line("1", "690.00", "690.00")),
            Map.entry("O: free", invoice().line("1", "690.00", "690.00").line("1", "690.00", "-690.00")),
            Map.entry("credit note", invoice().asCreditNote().line("1", "690.00", "-690.00", "VAT", "19").tax("EXCLUSIVE", "19", "-690.00", "-131.10")),
            Map.entry("credit note of mixed lines", invoice().asCreditNote().line("1", "690.00", "-690.00", "VAT", "19").line("1", "90.00", "90.00", "VAT", "19")
                    .tax("EXCLUSIVE", "19", "-600.00", "-114.00")),
            Map.entry("credit note without a tax", invoice().asCreditNote().line("1", "690.00", "-690.00")),
            Map.entry("a seller without an account", invoice().by(new ElectronicSeller("DE", "DE123456789", null, null, null, null))
                    .line("1", "690.00", "690.00", "VAT", "19").tax("EXCLUSIVE", "19", "690.00", "131.10")),
            Map.entry("a company of Brazil", invoice().to("BR", "12345678000195").line("1", "690.00", "690.00", "VAT", "19")
                    .tax("EXCLUSIVE", "19", "690.00", "131.10")));

    static Stream<String> valid() {
        return VALID.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("valid")
    void theOfficialRulesFindNothingInEitherSyntax(String name) throws Exception {
        ElectronicFile file = ElectronicFile.of(VALID.get(name).build(), null);

        assertThat(file.gaps()).isEmpty();
        assertThat(OfficialRules.faultsOfUbl(file.ubl())).isEmpty();
        assertThat(OfficialRules.faultsOfCii(file.cii())).isEmpty();
    }

    static Stream<List<Object>> gaps() {
        PrintedInvoices[] of = Stream.generate(() -> invoice().line("1", "690.00", "690.00", "VAT", "19").tax("EXCLUSIVE", "19", "690.00", "131.10"))
                .limit(4).toArray(PrintedInvoices[]::new);
        return Stream.of(List.of("billTo.address.country", of[0].to(null, "NL123456789B01")),
                List.of("issuer.eInvoice.vatId", of[1].by(new ElectronicSeller("DE", null, null, null, null, null))),
                List.of("currency", of[2].in("KWD")),
                List.of("lines", of[3].line("1", "10.00", "10.00")),
                List.of("lines", invoice().line("1", "690.00", "690.00", "VAT", "19", "VAT", "7").tax("EXCLUSIVE", "19", "690.00", "131.10")),
                List.of("billTo.taxId", invoice().to("NL", null).line("1", "690.00", "690.00", "VAT", "0").tax("EXEMPT", "0", "690.00", "0.00").because("Reverse charge")),
                List.of("taxes", invoice().line("1", "690.00", "690.00", "VAT", "5").tax("GROSS_UP", "5", "726.32", "36.32")),
                List.of("taxes", invoice().line("1", "690.00", "690.00", "VAT", "1.5").tax("WITHHELD", "1.5", "690.00", "0.00")));
    }

    @ParameterizedTest
    @MethodSource("gaps")
    void whatIsMissingIsNamedAndThereIsNoFile(List<Object> row) {
        InvoicePrint print = ((PrintedInvoices) row.get(1)).build();

        assertThat(ElectronicFile.of(print, null).gaps()).extracting(ElectronicFile.Gap::field).containsOnly((String) row.get(0));
    }

    @Test
    void theRulesFindAFault() throws Exception {
        ElectronicFile file = ElectronicFile.of(VALID.get("S: a rate").build(), null);
        String wrong = new String(file.ubl(), StandardCharsets.UTF_8).replace(">821.10<", ">821.11<");

        assertThat(OfficialRules.faultsOfUbl(wrong.getBytes(StandardCharsets.UTF_8))).anyMatch(fault -> fault.contains("BR-CO-15"));
        String wrongToo = new String(file.cii(), StandardCharsets.UTF_8).replace(">821.10<", ">821.11<");
        assertThat(OfficialRules.faultsOfCii(wrongToo.getBytes(StandardCharsets.UTF_8))).anyMatch(fault -> fault.contains("BR-CO-15"));
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        InvoicePrint print = VALID.get("S: two rates").build();

        assertThat(ElectronicFile.of(print, null).ubl()).isEqualTo(ElectronicFile.of(print, null).ubl());
        assertThat(new String(ElectronicFile.of(print, null).cii(), StandardCharsets.UTF_8)).contains("Port 10G &lt;São Paulo&gt; &amp; others");
    }
}
