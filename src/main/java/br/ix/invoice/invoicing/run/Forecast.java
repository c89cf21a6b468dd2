package br.ix.invoice.invoicing.run;

import br.ix.invoice.money.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What runs would charge a participant on one account, in the name of one payer and one issuer: {@code closed} by runs through the closed
 * period, {@code coming} by the run of the coming period on top, {@code month} for the days of the coming period by themselves.
 * {@code parked}: why the account would be left out. Public for the previews of changes.
 */
public record Forecast(Money closed, Money coming, Money month, @Nullable String parked) {

    /** Whose it is; {@code organisation}: key of the payer, {@code issuer}: code. */
    public record Whose(long account, String accountId, long exchange, long participant, long asn, long organisation, String issuer) {
    }

    /** Nothing is charged. */
    public static Forecast nothing(Currency currency) {
        Money zero = Money.zero(currency);
        return new Forecast(zero, zero, zero, null);
    }

    Forecast plus(Forecast other) {
        return new Forecast(closed.plus(other.closed), coming.plus(other.coming), month.plus(other.month),
                parked == null ? other.parked : parked);
    }
}
