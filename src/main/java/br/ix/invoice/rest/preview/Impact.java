package br.ix.invoice.rest.preview;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change means in money, before taxes (of a tax rule: what is to be paid, with them); {@code docs/reference/preview.md}.
 * {@code closedPeriod} is the last month that has ended, {@code comingPeriod} the first one after it in which the change counts. Only what
 * differs is listed; {@code count} says how many rows there are on all pages.
 */
public record Impact(@Schema(type = "string", example = "2026-10") YearMonth closedPeriod,
                     @Schema(type = "string", example = "2026-11") YearMonth comingPeriod,
                     List<Total> totals, List<Row> accounts, int count, @Nullable String next) {

    /** An amount as it would be without and with the change. */
    @Schema(name = "ImpactFigures")
    public record Figures(@Schema(example = "0.00") String before, @Schema(example = "-690.00") String after,
                          @Schema(example = "-690.00") String difference) {
    }

    /**
     * The sum of all rows of a currency. {@code closed}: what runs through the closed period would still charge or credit; {@code coming}:
     * what the run of the coming period adds to that; {@code month}: what the days of the coming period cost by themselves, whenever they are charged.
     */
    @Schema(name = "ImpactTotal")
    public record Total(String currency, Figures closed, Figures coming, Figures month) {
    }

    /**
     * What one participant would be charged on one billing account, in the name of one payer and one issuer. {@code parked}: why a run
     * would leave the account out with the change; its amounts are then zero.
     */
    @Schema(name = "ImpactRow")
    public record Row(String billingAccount, String participant, long asn, String exchange,
                      @Schema(description = "id of the organisation that pays") String billTo, String billToName,
                      @Schema(description = "code of the issuer") String issuer, String currency, Figures closed, Figures coming,
                      Figures month, @Nullable String parked) {
    }
}
