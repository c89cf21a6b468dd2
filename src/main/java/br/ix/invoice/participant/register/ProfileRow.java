package br.ix.invoice.participant.register;

import br.ix.invoice.bulk.Stored;
import br.ix.invoice.time.History;
import java.math.BigDecimal;

/** A participant profile as it is stored, with its discount in percent from day to day. Public for the web package. */
public record ProfileRow(long id, long version, String publicId, String name, History<BigDecimal> discount) implements Stored {

    @Override
    public String path() {
        return "participant-profiles/" + publicId;
    }

}
