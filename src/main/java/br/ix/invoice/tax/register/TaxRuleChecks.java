package br.ix.invoice.tax.register;

import br.ix.invoice.bulk.Candidate;
import br.ix.invoice.rest.Inputs;
import br.ix.invoice.tax.TaxRule;
import br.ix.invoice.tax.TaxRule.Kind;
import br.ix.invoice.tax.TaxScope;
import br.ix.invoice.tax.register.TaxRuleRegister.References;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks one input of a tax rule, every fault at once. */
final class TaxRuleChecks {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,20}");

    private final Inputs in;
    private final References references;

    TaxRuleChecks(Inputs in, References references) {
        this.in = in;
        this.references = references;
    }

    /** The rule that the input describes; null where it was refused. */
    @Nullable TaxRule rule(Candidate<TaxRule> candidate) {
        in.require("code", "name", "kind", "validFrom");
        String code = in.matching("code", CODE, "INVALID_CODE", "is not a code of 1 to 20 letters, digits, dots, dashes and underscores");
        String name = in.text("name", 80);
        String kind = in.oneOf("kind", Kind.class);
        BigDecimal rate = rate(kind);
        TaxScope scope = scope();
        LocalDate from = in.day("validFrom");
        LocalDate until = until(from);
        String reason = onlyFor(Kind.EXEMPT, kind, "exemptionReason") ? in.text("exemptionReason", 200) : null;
        BigDecimal minimum = onlyFor(Kind.WITHHELD, kind, "minimumAmount") ? in.unitPrice("minimumAmount") : null;
        if (Kind.EXEMPT.name().equals(kind)) {
            in.require("exemptionReason");
        }
        if (in.isRefused()) {
            return null;
        }
        TaxRule there = candidate.stored();
        return new TaxRule(there == null ? 0 : there.id(), there == null ? 0 : there.version(),
                there == null ? UUID.randomUUID().toString() : there.publicId(), code, name, Kind.valueOf(kind), rate, scope, from,
                until, reason, minimum);
    }

    /** An exemption has the rate 0, also where the input does not say. */
    private @Nullable BigDecimal rate(@Nullable String kind) {
        if (!Kind.EXEMPT.name().equals(kind)) {
            in.require("ratePercent");
        }
        BigDecimal rate = in.percent("ratePercent");
        if (rate == null) {
            return BigDecimal.ZERO;
        }
        if (Kind.EXEMPT.name().equals(kind) && rate.signum() != 0) {
            in.refuse("CONTRADICTION", "ratePercent", "must be 0 or left out for EXEMPT");
        } else if (Kind.GROSS_UP.name().equals(kind) && rate.compareTo(BigDecimal.valueOf(100)) >= 0) {
            in.refuse("INVALID_PERCENT", "ratePercent", "must be below 100 for GROSS_UP");
        }
        return rate;
    }

    private TaxScope scope() {
        String country = in.country("country");
        String state = in.capitals("state", 40);
        String city = in.text("city", 100);
        if (country == null && in.raw("country") == null && (state != null || city != null)) {
            in.refuse("MISSING", "country", "is required where a state or city is given");
        }
        String customerClass = in.oneOf("customerClass", TaxScope.CustomerClass.class);
        return new TaxScope(country, state, city, service(), in.country("customerCountry"),
                customerClass == null ? null : TaxScope.CustomerClass.valueOf(customerClass), customer());
    }

    private @Nullable String service() {
        String code = in.raw("service");
        if (code != null && !references.services().contains(code)) {
            in.refuse("UNKNOWN_SERVICE", "service", "there is no such service");
        }
        return code;
    }

    private @Nullable String customer() {
        String id = in.raw("customer") == null ? null : in.raw("customer").toLowerCase(Locale.ROOT);
        if (id != null && !references.customers().contains(id)) {
            in.refuse("UNKNOWN_ORGANISATION", "customer", "there is no such organisation");
        }
        return id;
    }

    private @Nullable LocalDate until(@Nullable LocalDate from) {
        LocalDate until = in.day("validUntil");
        if (from != null && until != null && until.isBefore(from)) {
            in.refuse("END_BEFORE_START", "validUntil", "is before validFrom, " + from);
        }
        return until;
    }

    /** Whether the field may be given for the kind; one that may not is refused. */
    private boolean onlyFor(Kind wanted, @Nullable String kind, String field) {
        if (in.raw(field) != null && kind != null && !wanted.name().equals(kind)) {
            in.refuse("CONTRADICTION", field, "is for " + wanted + " only");
        }
        return wanted.name().equals(kind);
    }
}
