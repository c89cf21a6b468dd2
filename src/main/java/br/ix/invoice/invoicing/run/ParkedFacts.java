package br.ix.invoice.invoicing.run;

import br.ix.invoice.invoicing.charge.Charge;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why an account is parked, in values: stored with it as JSON, and told in the language of whoever reads it ({@link ParkedDetail}). Which of
 * them are there depends on the reason. {@code day}: the first that is in the way, or the one on which a purchase order was looked for;
 * {@code field}: what an e-invoice needs.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ParkedFacts(@Nullable Long asn, @Nullable String exchange, @Nullable String service, @Nullable LocalDate day,
                   @Nullable LocalDate limit, @Nullable String standingOrder, @Nullable Bill bill, @Nullable String field) {

    static final ParkedFacts NONE = new ParkedFacts(null, null, null, null, null, null, null, null);

    /**
     * What would be billed: the sum and the number of lines; {@code before} is the sum of the last month that was billed, where there is one,
     * {@code times} and {@code most} are the bounds of the issuer that were in force.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Bill(String currency, String total, int lines, @Nullable String period, @Nullable String before, @Nullable String times,
                @Nullable Integer most) {
    }

    static ParkedFacts ofService(long asn, String exchange, Charge.Parked parked) {
        return new ParkedFacts(asn, exchange, parked.service(), parked.day(), parked.limit(), null, null, null);
    }

    static ParkedFacts ofParticipant(long asn, String exchange) {
        return new ParkedFacts(asn, exchange, null, null, null, null, null, null);
    }

    static ParkedFacts ofBill(Bill bill) {
        return new ParkedFacts(null, null, null, null, null, null, bill, null);
    }

    /** {@code field}: what is missing for a document, by its name in the API. */
    static ParkedFacts ofField(String field) {
        return new ParkedFacts(null, null, null, null, null, null, null, field);
    }

    static ParkedFacts ofOrder(LocalDate day, @Nullable String standingOrder) {
        return new ParkedFacts(null, null, null, day, null, standingOrder, null, null);
    }
}
