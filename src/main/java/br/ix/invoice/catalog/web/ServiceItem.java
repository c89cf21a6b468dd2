package br.ix.invoice.catalog.web;

import br.ix.invoice.bulk.DatedChange;
import br.ix.invoice.catalog.register.ServiceRow;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A service as the API shows it, with the timing of today. */
record ServiceItem(String code, String name, String unit, boolean recurring, int intervalMonths, String timing, String proration,
                   String pricePer, @Nullable Integer chargingStartsWithinDays,
                   @Nullable Integer portSpeedMbps, List<DatedChange> changes) {

    static ServiceItem of(ServiceRow row, String timing) {
        return new ServiceItem(row.code(), row.name(), row.unit(), row.recurring(), row.intervalMonths(), timing, row.proration(),
                row.pricePer(), row.chargingStartsWithinDays(), row.portSpeedMbps(),
                DatedChange.inOrder(DatedChange.of("timing", row.timing(), Function.identity())));
    }
}
