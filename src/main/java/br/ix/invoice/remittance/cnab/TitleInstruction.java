package br.ix.invoice.remittance.cnab;

import br.ix.invoice.participant.Address;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a bank is asked to do with a title: {@code movement} is FEBRABAN's code of two digits; {@code ourNumber} as printed, {@code number} that of the
 * invoice, {@code value} nominal. Public: who makes a file fills it.
 */
public record TitleInstruction(String movement, String ourNumber, long sequence, String number, LocalDate issuedOn, @Nullable LocalDate dueOn,
                               BigDecimal value, BigDecimal abatement, Late late, Payer payer) {

    /** What being late costs: interest as an amount a day, a fine as an amount or in percent; null is none. */
    public record Late(@Nullable BigDecimal interestADay, @Nullable BigDecimal fineAmount, @Nullable BigDecimal finePercent) {

        public static final Late NONE = new Late(null, null, null);

        boolean fines() {
            return fineAmount != null || finePercent != null;
        }
    }

    /** Who pays; a tax id of 14 letters and digits is a CNPJ, of 11 digits a CPF. */
    public record Payer(String taxId, String name, @Nullable Address address) {
    }
}
