package br.ix.invoice.payment.bankfile;

import br.ix.invoice.payment.bankfile.FileFault.Code;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The account of a statement with its balances, and the sum of what was booked. */
final class CamtAccount {

    private static final Set<String> OPENING = Set.of("OPBD", "PRCD");

    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> balance = new HashMap<>();
    private @Nullable BigDecimal opening;
    private @Nullable BigDecimal closing;
    private BigDecimal booked = BigDecimal.ZERO;

    void note(String place, String value) throws FileFault {
        if (place.equals("Bal")) {
            endBalance();
        } else if (place.startsWith("Bal/")) {
            balance.put(place, value);
        } else if (!value.isEmpty()) {
            fields.putIfAbsent(place, value);
        }
    }

    private void endBalance() throws FileFault {
        String kind = balance.getOrDefault("Bal/Tp/CdOrPrtry/Cd", "");
        if (OPENING.contains(kind) || kind.equals("CLBD")) {
            BigDecimal amount = amount(balance.getOrDefault("Bal/Amt", ""), 0, "Bal/Amt");
            BigDecimal signed = "DBIT".equals(balance.get("Bal/CdtDbtInd")) ? amount.negate() : amount;
            if (kind.equals("CLBD")) {
                closing = signed;
            } else if (opening == null || kind.equals("OPBD")) {
                opening = signed;
            }
        }
        balance.clear();
    }

    static BigDecimal amount(String text, long record, String field) throws FileFault {
        if (!text.matches("[0-9]{1,15}([.][0-9]{1,5})?")) {
            throw new FileFault(Code.NOT_A_NUMBER, record, field, "Entry %d has '%s' in '%s' where an amount was expected".formatted(record, text, field));
        }
        BigDecimal amount = new BigDecimal(text);
        return amount.scale() < 2 ? amount.setScale(2) : amount;
    }

    static @Nullable LocalDate day(@Nullable String text, long record, String field) throws FileFault {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException noDay) {
            throw new FileFault(Code.NOT_A_DAY, record, field, "Entry %d has '%s' in '%s' where a day was expected".formatted(record, text, field));
        }
    }

    void add(BigDecimal signed) {
        booked = booked.add(signed);
    }

    void created(String instant) {
        fields.putIfAbsent("CreDtTm", instant);
    }

    void compareBalances() throws FileFault {
        if (opening == null || closing == null) {
            throw new FileFault(Code.MISSING, 0, "Bal", "The statement '%s' has no %s balance".formatted(id(), opening == null ? "opening" : "closing"));
        }
        if (opening.add(booked).compareTo(closing) != 0) {
            throw new FileFault(Code.BALANCE, 0, "Bal", "The statement '%s' begins with %s and has entries of %s, which makes %s; it says that it ends with %s"
                    .formatted(id(), opening.toPlainString(), booked.toPlainString(), opening.add(booked).toPlainString(), closing.toPlainString()));
        }
    }

    String id() {
        return fields.getOrDefault("Acct/Id/IBAN", fields.getOrDefault("Acct/Id/Othr/Id", ""));
    }

    String bank() {
        return fields.getOrDefault("Acct/Svcr/FinInstnId/BICFI", fields.getOrDefault("Acct/Svcr/FinInstnId/BIC",
                fields.getOrDefault("Acct/Svcr/FinInstnId/ClrSysMmbId/MmbId", "")));
    }

    @Nullable Long sequence() {
        String number = fields.getOrDefault("ElctrncSeqNb", "");
        return number.matches("[0-9]{1,18}") ? Long.valueOf(number) : null;
    }

    @Nullable LocalDate createdOn() throws IllegalStateException {
        try {
            return day(fields.get("CreDtTm"), 0, "CreDtTm");
        } catch (FileFault unreadable) {
            return null;
        }
    }
}
