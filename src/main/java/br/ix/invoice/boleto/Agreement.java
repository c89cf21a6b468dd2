package br.ix.invoice.boleto;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Under which agreement with a bank boletos are issued, as an issuer's {@code boleto} has it: {@code bank} 3 digits, {@code agency} without,
 * {@code account} with or without its check digit ({@code 12345-4}), {@code wallet} the bank's carteira; {@code mustRegister}: the bank takes
 * money only for boletos that were registered with it, true or null.
 */
public record Agreement(@Nullable String bank, @Nullable String agency, @Nullable String account, @Nullable String agreement,
                        @Nullable String wallet, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean mustRegister) {

    private static final Pattern PUNCTUATION = Pattern.compile("[^0-9A-Za-z]");

    public Agreement {
        mustRegister = Boolean.TRUE.equals(mustRegister) ? Boolean.TRUE : null;
    }

    /** One whose boletos are paid whether or not the bank knows them. */
    public Agreement(@Nullable String bank, @Nullable String agency, @Nullable String account, @Nullable String agreement, @Nullable String wallet) {
        this(bank, agency, account, agreement, wallet, null);
    }

    /** What is wrong with a field of an agreement; {@code missing}: the bank needs it and it is not there. */
    public record Fault(String field, boolean missing, String message) {
    }

    /** Everything that keeps boletos from being issued under it; empty where there is nothing. */
    public List<Fault> faults() {
        return AgreementCheck.faults(this);
    }

    /**
     * The boleto of a sequence; without a due date it has none, with an amount of zero the payer says how much. The agreement must have no
     * faults. Refused: a sequence that the bank's number has no room for, and what {@link Barcode} refuses.
     */
    public Boleto boleto(long sequence, @Nullable LocalDate dueOn, BigDecimal amount) {
        BankLayout layout = layout();
        if (sequence < 1 || sequence > layout.lastSequence()) {
            throw new BoletoRefused("sequence", "The numbers of this agreement go from 1 to %d, found %d"
                    .formatted(layout.lastSequence(), sequence));
        }
        String number = layout.ourNumber(this, sequence);
        return new Boleto(number, Barcode.of(String.valueOf(bank), dueOn, amount, layout.freeField(this, sequence)));
    }

    /**
     * The sequence that a number of the bank stands for, written as on paper or as in the bank's files (without dashes, without its check
     * digit, or with the carteira before it). Empty: the number is not of this agreement, or its check digit does not fit.
     */
    public OptionalLong sequenceOf(String ourNumber) {
        return layout().sequence(this, PUNCTUATION.matcher(ourNumber).replaceAll("").toUpperCase(Locale.ROOT));
    }

    /** The bank as it stands on paper, with the check digit of its code: {@code 001-9}. */
    public String bankText() {
        return bank + "-" + CheckDigits.mod11(String.valueOf(bank), 9, "X");
    }

    /** Agency and account as they stand on paper, or, where the bank needs neither, the agreement. */
    public String placeText() {
        return agency == null && account == null ? String.valueOf(agreement)
                : Stream.of(agency, account).filter(Objects::nonNull).collect(Collectors.joining(" / "));
    }

    /** Whether a boleto is paid only when the bank has it registered. */
    public boolean demandsRegistration() {
        return mustRegister != null;
    }

    /** Where the files of one customer of the bank are numbered: the agreement, or agency and account where the bank knows no agreement. */
    public String customer() {
        return agreement != null ? agreement : "%s/%s".formatted(agency, accountNumber());
    }

    /** The account as digits without its check digit. */
    public String accountNumber() {
        String text = account == null ? "" : account;
        return text.contains("-") ? text.substring(0, text.indexOf('-')) : text;
    }

    /** The check digit of the account: as given, or as the bank works it out; empty where neither is known. */
    public String accountDigit() {
        return account != null && account.contains("-") ? account.substring(account.indexOf('-') + 1) : layout().accountDigit(this);
    }

    /** The check digit of the agency, empty where the bank has none. */
    public String agencyDigit() {
        return agency == null ? "" : layout().agencyDigit(this);
    }

    BankLayout layout() {
        return BankLayout.of(this);
    }
}
