package br.ix.invoice.ix;

import br.ix.invoice.rest.Inputs;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who an issuer is in its e-invoices (EN 16931), beside its name: {@code country} (BT-40) is needed, {@code vatId} (BT-31) as soon as a document is in the
 * scope of the tax; {@code iban} (BT-84) is where it is paid by credit transfer.
 */
public record ElectronicSeller(@Nullable String country, @Nullable String vatId, @Nullable String street, @Nullable String city,
                               @Nullable String postalCode, @Nullable String iban) {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Pattern VAT_ID = Pattern.compile("[A-Z]{2}[A-Z0-9+*]{2,13}");

    /** Refuses everything that keeps a file from being made for it; the fields are those below {@code eInvoice}. */
    public void refuseFaults(Inputs in) {
        if (country == null) {
            in.refuse("MISSING", "eInvoice.country", "is required");
        } else if (!isCountry(country)) {
            in.refuse("INVALID_VALUE", "eInvoice.country", "is not a country code of two capitals (ISO 3166)");
        }
        if (vatId != null && !isVatId(vatId)) {
            in.refuse("INVALID_VALUE", "eInvoice.vatId", "is not a VAT identifier with the code of its country in front, such as DE123456789");
        }
        if (iban != null && !Iban.isRight(iban)) {
            in.refuse("INVALID_VALUE", "eInvoice.iban", "is not an IBAN with right check digits, in capitals and without spaces");
        }
    }

    public static boolean isCountry(String text) {
        return COUNTRIES.contains(text);
    }

    /** Whether it begins with the code of a country, as the standard wants it; Greece has EL. */
    public static boolean isVatId(String text) {
        return VAT_ID.matcher(text).matches() && (isCountry(text.substring(0, 2)) || text.startsWith("EL"));
    }
}
