package br.ix.invoice.boleto;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a bank needs of an agreement: which fields, of how many digits. */
final class AgreementCheck {

    private static final Pattern BANK = Pattern.compile("[0-9]{3}");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]+(-[0-9XPxp])?");
    private static final List<Integer> LENGTHS_AT_BANCO_DO_BRASIL = List.of(4, 6, 7);
    private static final Map<String, Integer> ACCOUNT_DIGITS = Map.of("001", 8, "237", 7, "341", 5);

    private final Agreement agreement;
    private final List<Agreement.Fault> faults = new ArrayList<>();

    private AgreementCheck(Agreement agreement) {
        this.agreement = agreement;
    }

    static List<Agreement.Fault> faults(Agreement agreement) {
        AgreementCheck check = new AgreementCheck(agreement);
        if (agreement.bank() == null || !BANK.matcher(agreement.bank()).matches()) {
            check.add("bank", agreement.bank() == null, "is the bank's code of 3 digits, such as 001");
            return check.faults;
        }
        BankLayout layout = BankLayout.of(agreement);
        check.needed(layout);
        check.neededToRegister(layout);
        check.digits(layout);
        check.account();
        return check.faults;
    }

    private void needed(BankLayout layout) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("agreement", agreement.agreement());
        values.put("agency", agreement.agency());
        values.put("account", agreement.account());
        values.put("wallet", agreement.wallet());
        layout.needed().stream().filter(field -> values.get(field) == null)
                .forEach(field -> add(field, true, "is required by the bank '%s'".formatted(agreement.bank())));
    }

    /** A remittance names the account of the customer with its check digit. */
    private void neededToRegister(BankLayout layout) {
        if (!agreement.demandsRegistration()) {
            return;
        }
        if (agreement.agency() == null && !layout.needed().contains("agency")) {
            add("agency", true, "is required where boletos must be registered");
        }
        if (agreement.account() == null && !layout.needed().contains("account")) {
            add("account", true, "is required where boletos must be registered");
        } else if (agreement.account() != null && !agreement.account().contains("-") && !(layout instanceof Itau)) {
            add("account", false, "needs its check digit where boletos must be registered: 12345-4");
        }
    }

    private void digits(BankLayout layout) {
        atMost("agency", agreement.agency(), 4);
        atMost("wallet", agreement.wallet(), layout.walletDigits());
        if (!(layout instanceof BancoDoBrasil)) {
            atMost("agreement", agreement.agreement(), layout instanceof OtherBank ? 7 : 20);
        } else if (agreement.agreement() != null && !isAgreementOfBancoDoBrasil(agreement.agreement())) {
            add("agreement", false, "of the bank '001' has 4, 6 or 7 digits");
        }
    }

    private static boolean isAgreementOfBancoDoBrasil(String text) {
        return isDigits(text) && LENGTHS_AT_BANCO_DO_BRASIL.contains(text.length());
    }

    private void account() {
        String text = agreement.account();
        if (text == null) {
            return;
        }
        int most = ACCOUNT_DIGITS.getOrDefault(agreement.bank(), 15);
        if (!ACCOUNT.matcher(text).matches() || agreement.accountNumber().length() > most) {
            add("account", false, "is an account of at most %d digits, with or without its check digit: 12345-4".formatted(most));
        } else if (text.contains("-") && BankLayout.of(agreement) instanceof Itau itau && agreement.agency() != null && isDigits(agreement.agency())
                && agreement.agency().length() <= 4 && !text.endsWith("-" + itau.accountDigit(agreement))) {
            add("account", false, "has another check digit than its agency and number give: %s was expected".formatted(itau.accountDigit(agreement)));
        }
    }

    private void atMost(String field, @Nullable String text, int digits) {
        if (text != null && (!isDigits(text) || text.length() > digits)) {
            add(field, false, "is a number of at most %d digits at the bank '%s'".formatted(digits, agreement.bank()));
        }
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    }

    private void add(String field, boolean missing, String message) {
        faults.add(new Agreement.Fault(field, missing, message));
    }
}
