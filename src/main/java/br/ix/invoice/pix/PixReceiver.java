package br.ix.invoice.pix;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is paid by PIX, as an issuer's {@code pix} has it: key, name (25 letters) and city (15 letters); {@code psp}: the name of the bank that has to know
 * of each charge, in the settings {@code ix-invoice.psp.<name>}, null where codes of our own are enough.
 */
public record PixReceiver(@Nullable String key, @Nullable String name, @Nullable String city,
                          @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String psp) {

    static final int NAME = 25;
    static final int CITY = 15;
    private static final Pattern PSP = Pattern.compile("[a-z0-9]{1,16}");

    /** One whose charges no bank has to know. */
    public PixReceiver(@Nullable String key, @Nullable String name, @Nullable String city) {
        this(key, name, city, null);
    }

    /** What is wrong with a field; {@code missing}: it is needed and not there. */
    public record Fault(String field, boolean missing, String message) {
    }

    /** Everything that keeps a code from being made for it; empty where there is nothing. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (key == null || PixKey.normal(key).isEmpty()) {
            faults.add(new Fault("key", key == null, key == null ? "is required"
                    : "is none of CPF, CNPJ, e-mail in small letters, phone such as +5511999999999 and random key"));
        }
        letters(faults, "name", name, NAME);
        letters(faults, "city", city, CITY);
        if (psp != null && !PSP.matcher(psp).matches()) {
            faults.add(new Fault("psp", false, "is not 1 to 16 small letters and digits"));
        }
        return faults;
    }

    /** The key as a bank and a code have it; the receiver must have no faults. */
    public String plainKey() {
        return PixKey.normal(String.valueOf(key)).orElseThrow();
    }

    private static void letters(List<Fault> faults, String field, @Nullable String text, int most) {
        if (text == null) {
            faults.add(new Fault(field, true, "is required"));
        } else if (text.codePointCount(0, text.length()) > most) {
            faults.add(new Fault(field, false, "has more than %d letters".formatted(most)));
        } else if (Plain.text(text, most).isEmpty()) {
            faults.add(new Fault(field, false, "has no letter that a BR Code can carry (A to Z, digits)"));
        }
    }
}
