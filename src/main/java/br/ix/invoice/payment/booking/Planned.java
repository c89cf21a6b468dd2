package br.ix.invoice.payment.booking;

import br.ix.invoice.money.Money;
import br.ix.invoice.payment.Finding;
import br.ix.invoice.payment.Receipt;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be booked of a receipt: on which account (key), for which documents. */
record Planned(UUID id, Receipt receipt, @Nullable Long account, List<OpenBook.Share> shares, Finding finding) {

    /** What is not used. */
    Money left() {
        Money left = receipt.amount();
        for (OpenBook.Share share : shares) {
            left = left.minus(share.amount());
        }
        return left;
    }
}
