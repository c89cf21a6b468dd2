package br.ix.invoice.legacy.takeover;

import br.ix.invoice.legacy.kind.Reading.Remark;
import br.ix.invoice.participant.Participants;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the column {@code cnpj} of the old systems: a CNPJ with or without mask, a CPF, nothing, or the number of another
 * country. What has the form of a CNPJ must be one: its digits are checked where it is written.
 */
record OldTaxId(@Nullable String text, @Nullable String type) {

    private static final Pattern MASK = Pattern.compile("[./\\-\\s]");
    private static final Pattern FORM_OF_CNPJ = Pattern.compile("[0-9A-Z]{12}[0-9]{2}");
    /** Value added tax numbers of other countries that have the form of a CNPJ: Sweden, Lithuania, United Kingdom, Netherlands. */
    private static final Pattern FOREIGN = Pattern.compile("(SE|LT|GB|XI)\\d{12}|NL\\d{9}B\\d{2}");

    static OldTaxId of(@Nullable String given) {
        if (given == null) {
            return new OldTaxId(null, null);
        }
        String bare = MASK.matcher(given).replaceAll("").toUpperCase(Locale.ROOT);
        if (FORM_OF_CNPJ.matcher(bare).matches() && !FOREIGN.matcher(bare).matches()) {
            return new OldTaxId(bare, "CNPJ");
        }
        return Participants.isCpf(bare) ? new OldTaxId(bare, "CPF") : new OldTaxId(given, "OTHER");
    }

    boolean isBrazilian() {
        return type != null && !type.equals("OTHER");
    }

    void warn(List<Remark> warnings) {
        if (type == null) {
            warnings.add(new Remark("cnpj", "NO_TAX_ID", "is empty: the organisation is taken over without a tax id"));
        } else if (!isBrazilian()) {
            warnings.add(new Remark("cnpj", "FOREIGN_TAX_ID",
                    "'%s' has not the form of a CNPJ: it is taken over as it is, as that of another country".formatted(text)));
        }
    }
}
