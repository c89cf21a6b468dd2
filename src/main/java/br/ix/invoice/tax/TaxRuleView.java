package br.ix.invoice.tax;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A tax rule as the API and the console show it. {@code priority}: of several rules of a code that fit, the greatest counts. */
public record TaxRuleView(String id, String code, String name, TaxRule.Kind kind, String ratePercent, @Nullable String country,
                          @Nullable String state, @Nullable String city, @Nullable String service, @Nullable String customerCountry,
                          TaxScope.@Nullable CustomerClass customerClass, @Nullable String customer, int priority, LocalDate validFrom,
                          @Nullable LocalDate validUntil, @Nullable String exemptionReason, @Nullable String minimumAmount,
                          @JsonIgnore long version) {
}
