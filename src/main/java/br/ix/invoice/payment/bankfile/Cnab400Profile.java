package br.ix.invoice.payment.bankfile;

import br.ix.invoice.payment.bankfile.Movement.Amounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a bank does differently in 400 columns: where its numbers stand, and what its amounts mean. */
enum Cnab400Profile {

    BRADESCO {
        @Override
        String agreementOf(FixedRecord header) {
            return header.words(27, 46);
        }

        @Override
        String ourNumberOf(FixedRecord record) {
            return record.words(71, 82);
        }

        @Override
        String reasonsOf(FixedRecord record) {
            return record.words(319, 328);
        }

        /** Columns 254-266 are what the payer gave, interest and all. */
        @Override
        Amounts amountsOf(FixedRecord record) throws FileFault {
            return amounts(record, record.moneyOrBlank(254, 266));
        }
    },

    ITAU {
        @Override
        String agreementOf(FixedRecord header) {
            return header.words(27, 38);
        }

        @Override
        String ourNumberOf(FixedRecord record) {
            return record.words(83, 94);
        }

        @Override
        String reasonsOf(FixedRecord record) {
            return record.words(378, 385);
        }

        /** Columns 254-266 are the principal that reached the account; what the payer gave is made of it. */
        @Override
        Amounts amountsOf(FixedRecord record) throws FileFault {
            return amounts(record, paidByThePayer(amounts(record, record.moneyOrBlank(254, 266))));
        }
    };

    private static final Map<String, Cnab400Profile> BY_BANK = Map.of("237", BRADESCO, "341", ITAU);

    static @Nullable Cnab400Profile of(String bank) {
        return BY_BANK.get(bank);
    }

    abstract String agreementOf(FixedRecord header);

    abstract String ourNumberOf(FixedRecord record);

    abstract String reasonsOf(FixedRecord record);

    abstract Amounts amountsOf(FixedRecord record) throws FileFault;

    /**
     * The credit plus what was kept back or stands elsewhere: the fee and the interest. Contracts differ in whether the bank takes its fee
     * from each credit and puts interest into the principal; so of the four readings the first that the title itself confirms (nominal
     * less discount and abatement, plus interest) is taken.
     */
    static BigDecimal paidByThePayer(Amounts read) {
        BigDecimal principal = read.paid();
        if (principal.signum() == 0) {
            return principal;
        }
        BigDecimal expected = read.nominal().subtract(read.discount()).subtract(read.abatement()).add(read.interest());
        List<BigDecimal> readings = List.of(principal.add(read.interest()).add(read.fee()), principal.add(read.fee()),
                principal.add(read.interest()), principal);
        return readings.stream().filter(reading -> reading.compareTo(expected) == 0).findFirst().orElse(readings.get(0));
    }

    private static Amounts amounts(FixedRecord record, BigDecimal paid) throws FileFault {
        record.moneyOrBlank(215, 227);
        return new Amounts("BRL", record.money(153, 165), paid, record.moneyOrBlank(267, 279), record.moneyOrBlank(241, 253),
                record.moneyOrBlank(228, 240), record.moneyOrBlank(254, 266), record.moneyOrBlank(176, 188));
    }
}
