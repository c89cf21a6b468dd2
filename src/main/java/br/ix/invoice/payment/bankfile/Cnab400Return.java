package br.ix.invoice.payment.bankfile;

import br.ix.invoice.payment.bankfile.FileFault.Code;
import br.ix.invoice.payment.bankfile.FileHead.Format;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A return of 400 columns: one record a title, read by the profile of its bank. Every record is numbered, and the trailer counts them. */
final class Cnab400Return implements MovementSource {

    static final int LENGTH = 400;

    private final FixedLines lines;
    private final Occurrences occurrences;
    private final Cnab400Profile profile;
    private final FileHead head;
    private final Titles titles = new Titles();
    private boolean ended;

    private Cnab400Return(FixedLines lines, Occurrences occurrences, Cnab400Profile profile, FileHead head) {
        this.lines = lines;
        this.occurrences = occurrences;
        this.profile = profile;
        this.head = head;
    }

    static Cnab400Return open(InputStream in, Occurrences occurrences) throws IOException, FileFault {
        FixedLines lines = new FixedLines(in, LENGTH);
        FixedRecord first = lines.next();
        if (first == null) {
            throw new FileFault(Code.CUT_SHORT, 1, "", "The file is empty");
        }
        first.expect(Code.NOT_A_RETURN, 1, 11, "02RETORNO01");
        first.expect(Code.RECORD_SEQUENCE, 395, 400, "%06d".formatted(1));
        String bank = first.raw(77, 79);
        Cnab400Profile profile = Cnab400Profile.of(bank);
        if (profile == null) {
            throw first.fault(Code.UNKNOWN_LAYOUT, 77, 79, "has bank '%s'; of 400 columns '237' and '341' are known".formatted(bank));
        }
        return new Cnab400Return(lines, occurrences, profile, new FileHead(Format.CNAB400, bank, "77-79", profile.agreementOf(first),
                first.number(109, 113), first.day(95, 100)));
    }

    @Override
    public FileHead head() {
        return head;
    }

    @Override
    public @Nullable Movement next() throws IOException, FileFault {
        while (!ended) {
            FixedRecord record = lines.next();
            if (record == null) {
                throw new FileFault(Code.CUT_SHORT, lines.line() + 1, "", "The file ends with record %d, before its trailer".formatted(lines.line()));
            }
            record.expect(Code.RECORD_SEQUENCE, 395, 400, "%06d".formatted(record.line()));
            switch (record.at(1)) {
                case '1' -> {
                    return movement(record);
                }
                case '9' -> end(record);
                case '2', '3', '4', '5', '6', '7' -> { }
                default -> throw record.fault(Code.RECORD_TYPE, 1, 1, "has '%s', which is no type of record here".formatted(record.at(1)));
            }
        }
        return null;
    }

    private Movement movement(FixedRecord record) throws FileFault {
        var references = new Movement.References(profile.ourNumberOf(record), record.words(38, 62), record.words(117, 126), "", "");
        Movement.Amounts amounts = profile.amountsOf(record);
        var days = new Movement.Days(record.day(147, 152), record.day(111, 116), record.day(296, 301));
        String occurrence = record.raw(109, 110);
        titles.add(references.ourNumber(), amounts.nominal());
        return new Movement(record.line(), occurrences.kindOf(head, occurrence), occurrence, profile.reasonsOf(record), references,
                new Movement.Payer("", ""), amounts, days, Movement.identity(head.bank(), head.agreement(), record.raw(18, 394)));
    }

    private void end(FixedRecord record) throws IOException, FileFault {
        record.expect(Code.RECORD_TYPE, 1, 4, "9201");
        record.expect(Code.OTHER_BANK, 5, 7, head.bank());
        if (profile == Cnab400Profile.ITAU && record.raw(213, 220).matches("[0-9]{8}")) {
            compareTitles(record, 213, 221);
        } else {
            compareTitles(record, 18, 26);
        }
        lines.expectEnd();
        ended = true;
    }

    private void compareTitles(FixedRecord record, int countAt, int sumAt) throws FileFault {
        long count = record.number(countAt, countAt + 7);
        BigDecimal sum = record.money(sumAt, sumAt + 13);
        if (!titles.count(count)) {
            throw record.fault(Code.TITLE_COUNT, countAt, countAt + 7, "says %d titles, but there are %s".formatted(count, titles.counts()));
        }
        if (!titles.sum(sum)) {
            throw record.fault(Code.TITLE_SUM, sumAt, sumAt + 13, "says a sum of %s, but it is %s".formatted(sum.toPlainString(), titles.sums()));
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
