package br.ix.invoice.catalog.web;

import br.ix.invoice.rest.Form;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a POST of a service takes. */
record ServiceBody(@Schema(example = "PORT-10G") @Nullable String code, @Nullable String name, @Nullable String unit,
                   @Schema(description = "false: charged once") @Nullable Boolean recurring,
                   @Schema(example = "1") @Nullable Integer intervalMonths, @Schema(example = "ARREARS") @Nullable String timing,
                   @Schema(example = "DAILY_ACTUAL") @Nullable String proration,
                   @Schema(example = "MONTH") @Nullable String pricePer,
                   @Schema(example = "30", description = "charging starts at most so many days after startsOn; null: as each subscription says")
                   @Nullable Integer chargingStartsWithinDays,
                   @Schema(example = "10000", description = "speed of the port in Mb/s, against which member exports are held; 0: no port; null: as the code says")
                   @Nullable Integer portSpeedMbps) {

    static ServiceBody of(Form form) {
        String recurring = form.get("recurring");
        String within = form.get("chargingStartsWithinDays");
        String speed = form.get("portSpeedMbps");
        String months = form.get("intervalMonths");
        return new ServiceBody(form.get("code"), form.get("name"), form.get("unit"), recurring == null ? null : Boolean.valueOf(recurring),
                months == null ? null : Integer.valueOf(months), form.get("timing"), form.get("proration"), form.get("pricePer"),
                within == null ? null : Integer.valueOf(within), speed == null ? null : Integer.valueOf(speed));
    }
}
