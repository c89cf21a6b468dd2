package br.ix.invoice.catalog.register;

import br.ix.invoice.bulk.Stored;
import br.ix.invoice.time.History;
import org.jspecify.annotations.Nullable;

/** A service as it is stored, its rules of charging by name; the timing is dated. Public for the module's face and its web package. */
public record ServiceRow(long id, long version, String code, String name, String unit, boolean recurring, int intervalMonths,
                         History<String> timing, String proration, String pricePer,
                         @Nullable Integer chargingStartsWithinDays, @Nullable Integer portSpeedMbps) implements Stored {

    @Override
    public String path() {
        return "services/" + code;
    }

}
