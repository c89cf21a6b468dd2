package br.ix.invoice.payment.bankfile;

import br.ix.invoice.payment.bankfile.FileFault.Code;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A record of fixed columns, counted from 1 with both ends included, as the manuals of the banks do. */
record FixedRecord(long line, String text) {

    private static final int CENTURY = 2_000;
    private static final int CPF = 11;
    private static final int CNPJ = 14;

    String raw(int from, int until) {
        return text.substring(from - 1, until);
    }

    char at(int column) {
        return text.charAt(column - 1);
    }

    String words(int from, int until) {
        return raw(from, until).strip();
    }

    /** Digits and nothing else. */
    long number(int from, int until) throws FileFault {
        return digits(from, until).longValueExact();
    }

    /** Digits, the last two of which are cents. Blank means zero only where {@code orBlank} is asked. */
    BigDecimal money(int from, int until) throws FileFault {
        return new BigDecimal(digits(from, until), 2);
    }

    BigDecimal moneyOrBlank(int from, int until) throws FileFault {
        return raw(from, until).isBlank() ? BigDecimal.ZERO.setScale(2) : money(from, until);
    }

    private BigInteger digits(int from, int until) throws FileFault {
        String digits = raw(from, until);
        if (!digits.matches("[0-9]+")) {
            throw fault(Code.NOT_A_NUMBER, from, until, "has '%s' where only digits may stand".formatted(digits));
        }
        return new BigInteger(digits);
    }

    /** A day DDMMYYYY or DDMMYY; zeros or blanks are none. */
    @Nullable LocalDate day(int from, int until) throws FileFault {
        String digits = raw(from, until);
        if (digits.isBlank() || digits.matches("0+")) {
            return null;
        }
        if (!digits.matches("[0-9]+")) {
            throw fault(Code.NOT_A_DAY, from, until, "has '%s' where a day was expected".formatted(digits));
        }
        try {
            int year = Integer.parseInt(digits.substring(4));
            return LocalDate.of(digits.length() == 6 ? CENTURY + year : year, Integer.parseInt(digits.substring(2, 4)),
                    Integer.parseInt(digits.substring(0, 2)));
        } catch (DateTimeException noSuchDay) {
            throw fault(Code.NOT_A_DAY, from, until, "has '%s', which is no day".formatted(digits));
        }
    }

    /** Letters and digits of a document number of a type (1 CPF, 2 CNPJ), without the zeros that only fill the field. */
    String taxId(int type, int from, int until) {
        int length = at(type) == '1' ? CPF : at(type) == '2' ? CNPJ : 0;
        String filled = words(from, until);
        String bare = filled.replaceFirst("^0+", "");
        return bare.isEmpty() || bare.length() >= length ? bare : filled.substring(Math.max(0, filled.length() - length));
    }

    void expect(Code code, int from, int until, String expected) throws FileFault {
        if (!raw(from, until).equals(expected)) {
            throw fault(code, from, until, "has '%s', '%s' was expected".formatted(raw(from, until), expected));
        }
    }

    void expect(Code code, int from, int until, long expected) throws FileFault {
        long found = number(from, until);
        if (found != expected) {
            throw fault(code, from, until, "says %d, but %d were read".formatted(found, expected));
        }
    }

    FileFault fault(Code code, int from, int until, String found) {
        String columns = from == until ? String.valueOf(from) : from + "-" + until;
        return new FileFault(code, line, columns, "Record %d, columns %s %s".formatted(line, columns, found));
    }
}
