package br.ix.invoice.ix.web;

import br.ix.invoice.boleto.Agreement;
import br.ix.invoice.ix.ElectronicSeller;
import br.ix.invoice.ix.register.IssuerRow;
import br.ix.invoice.pix.PixReceiver;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An issuer as the API shows it. */
record IssuerItem(String code, String legalName, @Nullable String taxId, @Nullable String address, Series series,
                  @Nullable Integer dueDayOfMonth, int minDueDays, @Nullable Integer dueDays, String zeroInvoices, int catchUpMonths,
                  IssuerRow.Bounds bounds, boolean requirePurchaseOrder, boolean requireSignedContract, @Nullable Agreement boleto,
                  @Nullable PixReceiver pix, @Nullable ElectronicSeller eInvoice) {

    /** What the numbers of its documents begin with, and the number that the next document will get. */
    @Schema(name = "IssuerSeries")
    record Series(String prefix, long next) {
    }

    static IssuerItem of(IssuerRow row, long next) {
        return new IssuerItem(row.code(), row.legalName(), row.taxId(), row.address(), new Series(row.seriesPrefix(), next),
                row.dueDayOfMonth(), row.minDueDays(), row.dueDays(), row.zeroInvoices(), row.catchUpMonths(),
                IssuerRow.Bounds.of(row.bounds()), row.requirePurchaseOrder(), row.requireSignedContract(), row.boleto(), row.pix(), row.eInvoice());
    }
}
