package br.ix.invoice.ix.register;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.bulk.Stored;
import br.ix.invoice.ix.ElectronicSeller;
import br.ix.invoice.ix.Issuer;
import br.ix.invoice.pix.PixReceiver;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An issuer as it is stored. Public for the module's face and its web package. */
public record IssuerRow(long id, long version, String code, String legalName, @Nullable String taxId, @Nullable String address,
                        String seriesPrefix, @Nullable Integer dueDayOfMonth, int minDueDays, @Nullable Integer dueDays,
                        String zeroInvoices, int catchUpMonths, Issuer.Bounds bounds, boolean requirePurchaseOrder,
                        boolean requireSignedContract, @Nullable Agreement boleto,
                        @Nullable PixReceiver pix, @Nullable ElectronicSeller eInvoice) implements Stored {

    @Override
    public String path() {
        return "issuers/" + code;
    }

    /** The bounds as the API shows them, decimals as text. */
    @Schema(name = "DraftBounds")
    public record Bounds(@Nullable String timesPrevious, @Nullable String floor, @Nullable Integer lines) {

        public static Bounds of(Issuer.Bounds bounds) {
            BigDecimal times = bounds.timesPrevious();
            return new Bounds(times == null ? null : times.toPlainString(), bounds.floor().toPlainString(), bounds.lines());
        }
    }
}
