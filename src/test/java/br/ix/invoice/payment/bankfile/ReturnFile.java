package br.ix.invoice.payment.bankfile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a return of 240 columns for a test, whole and with counts that fit. Public: tests of payments upload it. */
public final class ReturnFile {

    private final String agreement;
    private final long sequence;
    private final List<String> details = new ArrayList<>();

    public ReturnFile(String agreement, long sequence) {
        this.agreement = agreement;
        this.sequence = sequence;
    }

    /** What a bank says of a title: {@code ourNumber} and {@code reference} may be blank. */
    public record Entry(String occurrence, String ourNumber, String reference, String taxId, String nominal, String paid, String interest) {

        /** A settlement that names an invoice of ours by its number. */
        public static Entry paid(String reference, String amount) {
            return new Entry("06", "", reference, "", amount, amount, "0");
        }

        public Entry withOurNumber(String number) {
            return new Entry(occurrence, number, reference, taxId, nominal, paid, interest);
        }

        public Entry withOccurrence(String code) {
            return new Entry(code, ourNumber, reference, taxId, nominal, paid, interest);
        }

        /** Late: the payer gave so much more. */
        public Entry withInterest(String more) {
            return new Entry(occurrence, ourNumber, reference, taxId, nominal, new BigDecimal(paid).add(new BigDecimal(more)).toPlainString(), more);
        }

        /** A settlement that names nothing but who paid. */
        public static Entry from(String taxId, String amount) {
            return new Entry("06", "", "", taxId, amount, amount, "0");
        }
    }

    public ReturnFile with(Entry entry) {
        String sequenceOfT = "%05d".formatted(details.size() + 1);
        String sequenceOfU = "%05d".formatted(details.size() + 2);
        details.add(Samples.record(240, 1, "00100013", 9, sequenceOfT, 14, "T", 16, entry.occurrence(), 38, entry.ourNumber(), 74, "15122026",
                82, cents(entry.nominal()), 97, "34101670", 106, entry.reference(), 131, "09", 133, entry.taxId().length() == 14 ? "2" : "9", 134, taxId(entry.taxId()), 149, "PAYER",
                199, cents("2.50"), 214, "04"));
        details.add(Samples.record(240, 1, "00100013", 9, sequenceOfU, 14, "U", 16, entry.occurrence(), 18, cents(entry.interest()), 33, cents("0"),
                48, cents("0"), 63, cents("0"), 78, cents(entry.paid()), 93, cents(entry.paid()), 108, cents("0"), 123, cents("0"),
                138, "1512202616122026"));
        return this;
    }

    public String text() {
        StringBuilder text = new StringBuilder(Samples.record(240, 1, "00100000", 18, "2", 19, "11222333000181", 33, agreement, 143, "216122026060000",
                158, "%06d".formatted(sequence), 164, "103"));
        text.append(Samples.record(240, 1, "00100011T01", 14, "060", 18, "2", 19, "011222333000181"));
        details.forEach(text::append);
        text.append(Samples.record(240, 1, "00100015", 18, "%06d".formatted(details.size() + 2)));
        return text + Samples.record(240, 1, "00199999", 18, "000001", 24, "%06d".formatted(details.size() + 4));
    }

    private static String cents(String amount) {
        return String.format(Locale.ROOT, "%015d", new BigDecimal(amount).movePointRight(2).longValueExact());
    }

    private static String taxId(String text) {
        return "0".repeat(15 - text.length()) + text;
    }
}
