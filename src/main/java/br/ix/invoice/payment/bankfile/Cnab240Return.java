package br.ix.invoice.payment.bankfile;

import br.ix.invoice.payment.bankfile.FileFault.Code;
import br.ix.invoice.payment.bankfile.FileHead.Format;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A return of 240 columns by FEBRABAN: header, lots of pairs of segments T and U, trailers with counts and sums. Every record is asked for bank,
 * lot and sequence; segments that we do not read (Y) are counted.
 */
final class Cnab240Return implements MovementSource {

    static final int LENGTH = 240;
    private static final String LOTS_END = "9999";

    private final FixedLines lines;
    private final Occurrences occurrences;
    private final FileHead head;
    private Titles titles = new Titles();
    private boolean inLot;
    private boolean ended;
    private long lots;
    private long recordsOfLot;
    private long sequence;

    private Cnab240Return(FixedLines lines, Occurrences occurrences, FileHead head) {
        this.lines = lines;
        this.occurrences = occurrences;
        this.head = head;
    }

    static Cnab240Return open(InputStream in, Occurrences occurrences) throws IOException, FileFault {
        FixedLines lines = new FixedLines(in, LENGTH);
        FixedRecord first = lines.next();
        if (first == null) {
            throw new FileFault(Code.CUT_SHORT, 1, "", "The file is empty");
        }
        first.expect(Code.RECORD_TYPE, 4, 8, "00000");
        if (first.at(143) != '2') {
            throw first.fault(Code.NOT_A_RETURN, 143, 143, "has '%s': only a return ('2') can be applied".formatted(first.at(143)));
        }
        String agreement = first.words(33, 52) + " " + first.words(53, 58) + " " + first.words(59, 72);
        return new Cnab240Return(lines, occurrences, new FileHead(Format.CNAB240, first.raw(1, 3), "1-3", agreement.strip(), first.number(158, 163),
                first.day(144, 151)));
    }

    @Override
    public FileHead head() {
        return head;
    }

    @Override
    public @Nullable Movement next() throws IOException, FileFault {
        while (!ended) {
            FixedRecord record = required();
            switch (record.at(8)) {
                case '1' -> beginLot(record);
                case '3' -> {
                    if (detail(record) == 'T') {
                        return pair(record);
                    }
                }
                case '5' -> endLot(record);
                case '9' -> endFile(record);
                default -> throw record.fault(Code.RECORD_TYPE, 8, 8, "has '%s', which is no type of record here".formatted(record.at(8)));
            }
        }
        return null;
    }

    private FixedRecord required() throws IOException, FileFault {
        FixedRecord record = lines.next();
        if (record == null) {
            throw new FileFault(Code.CUT_SHORT, lines.line() + 1, "", "The file ends with record %d, before its trailer".formatted(lines.line()));
        }
        record.expect(Code.OTHER_BANK, 1, 3, head.bank());
        return record;
    }

    private void beginLot(FixedRecord record) throws FileFault {
        if (inLot) {
            throw record.fault(Code.RECORD_TYPE, 8, 8, "begins a lot before the one before has ended");
        }
        lots++;
        record.expect(Code.RECORD_SEQUENCE, 4, 7, "%04d".formatted(lots));
        record.expect(Code.NOT_A_RETURN, 9, 11, "T01");
        inLot = true;
        recordsOfLot = 1;
        sequence = 0;
        titles = new Titles();
    }

    /** Checks a detail record and answers the letter of its segment. */
    private char detail(FixedRecord record) throws FileFault {
        if (!inLot) {
            throw record.fault(Code.RECORD_TYPE, 8, 8, "is a detail outside of a lot");
        }
        record.expect(Code.RECORD_SEQUENCE, 4, 7, "%04d".formatted(lots));
        sequence++;
        recordsOfLot++;
        record.expect(Code.RECORD_SEQUENCE, 9, 13, "%05d".formatted(sequence));
        if (record.at(14) == 'U') {
            throw record.fault(Code.PAIR, 14, 14, "is a segment U without its T before it");
        }
        return record.at(14);
    }

    private Movement pair(FixedRecord t) throws IOException, FileFault {
        FixedRecord u = required();
        if (u.at(8) != '3' || u.at(14) != 'U') {
            throw u.fault(Code.PAIR, 14, 14, "has '%s' where the segment U of record %d was expected".formatted(u.at(14), t.line()));
        }
        u.expect(Code.RECORD_SEQUENCE, 4, 7, "%04d".formatted(lots));
        sequence++;
        recordsOfLot++;
        u.expect(Code.RECORD_SEQUENCE, 9, 13, "%05d".formatted(sequence));
        u.expect(Code.PAIR, 16, 17, t.raw(16, 17));
        return movement(t, u);
    }

    private Movement movement(FixedRecord t, FixedRecord u) throws FileFault {
        var references = new Movement.References(t.words(38, 57), t.words(106, 130), t.words(59, 73), "", "");
        var payer = new Movement.Payer(t.taxId(133, 134, 148), t.words(149, 188));
        var amounts = new Movement.Amounts("BRL", t.money(82, 96), u.money(78, 92), u.money(18, 32), u.money(33, 47), u.money(48, 62),
                u.money(93, 107), t.money(199, 213));
        u.money(63, 77);
        u.money(108, 122);
        u.money(123, 137);
        var days = new Movement.Days(t.day(74, 81), u.day(138, 145), u.day(146, 153));
        String occurrence = t.raw(16, 17);
        titles.add(t.raw(38, 57), amounts.nominal());
        return new Movement(t.line(), occurrences.kindOf(head, occurrence), occurrence, t.words(214, 223), references, payer, amounts, days,
                Movement.identity(head.bank(), head.agreement(), t.raw(38, 57), t.raw(59, 73), t.raw(106, 130), occurrence, t.raw(97, 104),
                        t.raw(82, 96), t.raw(199, 223), u.raw(18, 153)));
    }

    private void endLot(FixedRecord record) throws FileFault {
        if (!inLot) {
            throw record.fault(Code.RECORD_TYPE, 8, 8, "ends a lot that did not begin");
        }
        record.expect(Code.RECORD_SEQUENCE, 4, 7, "%04d".formatted(lots));
        record.expect(Code.RECORD_COUNT, 18, 23, recordsOfLot + 1);
        compareTitles(record);
        inLot = false;
    }

    /** Four wallets, each with its count of titles and their sum; a bank that fills none of them has nothing to compare. */
    private void compareTitles(FixedRecord record) throws FileFault {
        if (record.raw(24, 115).matches("[0 ]*")) {
            return;
        }
        long count = 0;
        BigDecimal sum = BigDecimal.ZERO;
        for (int from = 24; from <= 93; from += 23) {
            if (!record.raw(from, from + 22).isBlank()) {
                count += record.number(from, from + 5);
                sum = sum.add(record.money(from + 6, from + 22));
            }
        }
        if (!titles.count(count)) {
            throw record.fault(Code.TITLE_COUNT, 24, 29, "says %d titles, but there are %s".formatted(count, titles.counts()));
        }
        if (!titles.sum(sum)) {
            throw record.fault(Code.TITLE_SUM, 30, 46, "says a sum of %s, but it is %s".formatted(sum.toPlainString(), titles.sums()));
        }
    }

    private void endFile(FixedRecord record) throws IOException, FileFault {
        if (inLot) {
            throw record.fault(Code.CUT_SHORT, 8, 8, "ends the file before its lot has ended");
        }
        record.expect(Code.RECORD_SEQUENCE, 4, 7, LOTS_END);
        record.expect(Code.RECORD_COUNT, 18, 23, lots);
        record.expect(Code.RECORD_COUNT, 24, 29, record.line());
        lines.expectEnd();
        ended = true;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
