package br.ix.invoice.remittance.cnab;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.participant.Address;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a remittance of collection (FEBRABAN CNAB 240): file and lot header, segments P, Q and, where a fine is asked for, R of each title, and both
 * trailers. ASCII capitals, CRLF. Public: who makes a file writes it with this.
 */
public final class Cnab240Remittance {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");
    private static final String LOT = "0001";
    private static final String COLLECTION = "01";

    private final Head head;
    private final BankColumns columns;
    private final ColumnPattern pattern;
    private int records;
    private long titles;
    private BigDecimal sum = BigDecimal.ZERO;

    public Cnab240Remittance(Head head, BankColumns columns) {
        this.head = head;
        this.columns = columns;
        this.pattern = ColumnPattern.of(head.agreement());
    }

    /** Of whom the file is: a tax id of 14 or 11 signs, the name, the agreement; its number and when it was written, in the zone of the bank. */
    public record Head(String taxId, String name, Agreement agreement, long sequence, LocalDateTime writtenAt) {
    }

    /** The headers of file and lot. */
    public String head() {
        FixedLine file = line("0000", '0').put(18, kindOf(head.taxId())).digits(19, 32, head.taxId()).put(33, pattern.fill(columns.agreement()))
                .put(53, pattern.fill(columns.place())).words(73, 102, head.name()).words(103, 132, columns.name()).put(143, "1")
                .day(144, head.writtenAt().toLocalDate()).put(152, TIME.format(head.writtenAt())).number(158, 163, columns.numbered() ? head.sequence() : 0)
                .put(164, columns.file()).put(167, columns.density());
        FixedLine lot = line(LOT, '1').put(9, "R" + COLLECTION).put(14, columns.lot()).put(18, kindOf(head.taxId())).digits(19, 33, head.taxId())
                .put(34, pattern.fill(columns.agreement())).put(54, pattern.fill(columns.place())).words(74, 103, head.name())
                .number(184, 191, head.sequence()).day(192, head.writtenAt().toLocalDate()).day(200, null);
        return file.toString() + lot;
    }

    /** The records of one title, in the order in which they are asked for. */
    public String title(TitleInstruction title) {
        titles++;
        sum = sum.add(title.value());
        String records = p(title).toString() + q(title);
        return title.late().fines() ? records + r(title) : records;
    }

    private FixedLine p(TitleInstruction title) {
        BigDecimal interest = title.late().interestADay();
        LocalDate late = title.dueOn() == null ? null : title.dueOn().plusDays(1);
        return segment('P', title).put(18, pattern.fill(columns.place())).put(38, pattern.with(title).fill(columns.number())).put(58, columns.kinds())
                .put(63, pattern.fill(columns.document())).day(78, title.dueOn()).money(86, 100, title.value()).put(101, "000000")
                .put(107, columns.title()).day(110, title.issuedOn())
                .put(118, interest == null ? columns.charges().none() : columns.charges().interest()).day(119, interest == null ? null : late)
                .money(127, 141, interest == null ? BigDecimal.ZERO : interest).put(142, "0").day(143, null).money(151, 165, BigDecimal.ZERO)
                .money(166, 180, BigDecimal.ZERO).money(181, 195, title.abatement()).words(196, 220, title.number()).put(221, end());
    }

    /** The last column stays blank. */
    private String end() {
        return columns.tail() + "0".repeat(19 - columns.tail().length());
    }

    private FixedLine q(TitleInstruction title) {
        TitleInstruction.Payer payer = title.payer();
        FixedLine line = segment('Q', title).put(18, kindOf(payer.taxId())).digits(19, 33, payer.taxId())
                .words(34, 33 + columns.nameWidth(), payer.name()).put(154, "0000000000000000").put(210, "000");
        return payer.address() == null ? line.put(129, "00000000") : address(line, payer.address());
    }

    private static FixedLine address(FixedLine line, Address address) {
        String street = Stream.of(address.street(), address.number(), address.complement()).filter(Objects::nonNull).collect(Collectors.joining(" "));
        String code = address.postalCode() == null ? "" : address.postalCode().replaceAll("[^0-9]", "");
        return line.words(74, 113, street).words(114, 128, address.district()).digits(129, 136, code.length() > 8 ? "" : code)
                .words(137, 151, address.city()).words(152, 153, address.state());
    }

    private FixedLine r(TitleInstruction title) {
        BigDecimal amount = title.late().fineAmount();
        LocalDate late = title.dueOn() == null ? null : title.dueOn().plusDays(1);
        return segment('R', title).put(18, "0").day(19, null).money(27, 41, BigDecimal.ZERO).put(42, "0").day(43, null).money(51, 65, BigDecimal.ZERO)
                .put(66, amount != null ? "1" : "2").day(67, late).money(75, 89, amount != null ? amount : title.late().finePercent())
                .put(200, "0000000000000000").put(217, "000000000000").put(231, "0");
    }

    /** The trailers of lot and file, which count what was written. */
    public String tail() {
        FixedLine lot = line(LOT, '5').number(18, 23, records + 2L).number(24, 29, titles).money(30, 46, sum).put(47, "0".repeat(54));
        FixedLine file = line("9999", '9').put(18, "000001").number(24, 29, records + 4L).put(30, "000000");
        return lot.toString() + file;
    }

    private FixedLine segment(char segment, TitleInstruction title) {
        records++;
        return line(LOT, '3').number(9, 13, records).put(14, String.valueOf(segment)).put(16, title.movement());
    }

    private FixedLine line(String lot, char type) {
        return new FixedLine().put(1, String.valueOf(head.agreement().bank())).put(4, lot).put(8, String.valueOf(type));
    }

    /** 1 a CPF, 2 a CNPJ, 0 neither. */
    private static String kindOf(String taxId) {
        return switch (taxId.length()) {
            case 11 -> "1";
            case 14 -> "2";
            default -> "0";
        };
    }
}
