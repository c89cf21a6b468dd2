package br.ix.invoice.payment.bankfile;

import br.ix.invoice.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One movement that a bank tells of: a pair of segments, a detail record, an entry of a statement. {@code record} is where it begins;
 * {@code occurrence} the bank's code; {@code identity} what makes it the same movement when it comes again in another file. Texts that the
 * bank did not give are empty. Public: the job applies them.
 */
public record Movement(long record, MovementKind kind, String occurrence, String reasons, References references, Payer payer, Amounts amounts,
                       Days days, String identity) {

    /**
     * What may name an invoice: the bank's number of the title, our own reference and document number, the end-to-end id or transaction id
     * (PIX), words that the payer wrote.
     */
    public record References(String ourNumber, String ourReference, String documentNumber, String transactionId, String remittance) {
    }

    /** Who paid: the tax id as text, of letters and digits (a CNPJ may have letters), empty where it is not given. */
    public record Payer(String taxId, String name) {
    }

    /**
     * Amounts as positive numbers in one meaning for all banks: {@code paid} is all that the payer gave, of which {@code interest} (with the
     * fine) is not for the title itself; {@code credited} is what reached our account; {@code fee} is the bank's.
     */
    public record Amounts(String currency, BigDecimal nominal, BigDecimal paid, BigDecimal interest, BigDecimal discount, BigDecimal abatement,
                          BigDecimal credited, BigDecimal fee) {

        /** Of an entry of a statement; a currency that does not exist, or decimals that it does not have, are refused. */
        static Amounts ofEntry(String currency, BigDecimal amount, long record) throws FileFault {
            try {
                Money.exactly(amount, Currency.getInstance(currency));
            } catch (IllegalArgumentException | ArithmeticException unknownOrFiner) {
                throw new FileFault(FileFault.Code.CURRENCY, record, "", "Record %d has an amount of %s '%s', which is none of a currency"
                        .formatted(record, amount.toPlainString(), currency));
            }
            BigDecimal none = BigDecimal.ZERO.setScale(amount.scale());
            return new Amounts(currency, amount, amount, none, none, none, amount, none);
        }
    }

    /** Days of the zone of the bank; null where not given. */
    public record Days(@Nullable LocalDate dueOn, @Nullable LocalDate occurredOn, @Nullable LocalDate creditedOn) {
    }

    /** Parts of an identity, so that no two ways to cut them are alike. */
    static String identity(Object... parts) {
        return String.join("|", List.of(parts).stream().map(part -> part.toString().replace("|", "||")).toList());
    }
}
