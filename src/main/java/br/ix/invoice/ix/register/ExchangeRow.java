package br.ix.invoice.ix.register;

import br.ix.invoice.bulk.Stored;
import br.ix.invoice.time.History;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** An exchange as it is stored; {@code issuer} are codes, null: the first issuer. Public for the web package of this module. */
public record ExchangeRow(long id, long version, String code, String name, @Nullable String city, @Nullable String state,
                          @Nullable String country, String timeZone, String currency, @Nullable String externalId,
                          History<@Nullable String> issuer) implements Stored {

    @Override
    public String path() {
        return "exchanges/" + code;
    }

    ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
